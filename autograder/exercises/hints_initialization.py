"""The hints of lesson 3."""

from autograder.exercise import Hints

ZEROS_HINTS = Hints(
    where="""
You need one pass over the layers 1, 2, …, L and two arrays in each pass. Look at two things:
which numbers your loop runs through, and which two entries of `layers_dims` belong to layer l.
""".strip(),
    concept="""
Take `layers_dims = [3, 5, 1]`. There are three numbers but only two layers with weights, since
the 3 is the input. Layer 1 turns 3 inputs into 5 units: W1 is (5, 3) and b1 is (5, 1). Layer 2
turns those 5 into 1: W2 is (1, 5) and b2 is (1, 1). So layer l looks at its own size and at the
size just before it, and l runs from 1 to `len(layers_dims) - 1`.
""".strip(),
    nearly="""
These steps are in the wrong order, and two blanks are open:

- store zeros of shape (size of this layer, ___) under the key `W` with the layer's number
- return the dictionary
- start with an empty dictionary
- store zeros of shape (size of this layer, ___) under the key `b` with the layer's number
- let l run from 1 up to, but not including, the length of `layers_dims`
""".strip(),
    twin="""
The same walk over neighbours, on another problem. Posts stand at the places 2, 5 and 9. A rope
hangs between each pair of neighbours; how long is each?

```python
def rope_lengths(posts):
    ropes = {}
    for k in range(1, len(posts)):
        ropes[f"rope{k}"] = posts[k] - posts[k - 1]
    return ropes

rope_lengths([2, 5, 9])   # {'rope1': 3, 'rope2': 4}
```

Three posts, two ropes, counted from 1. Rope k looks at post k and at the post before it.
""".strip(),
)

RANDOM_HINTS = Hints(
    where="""
Keep the loop of the first exercise. Only one line changes: the one that fills W{l}. The biases
stay as they are. Then look at where your random numbers come from: the argument `rng`.
""".strip(),
    concept="""
A standard normal draw has a spread of 1. Multiply it by a number and its spread is multiplied
too: the draws 0.5, −1.2, 0.3 become 0.005, −0.012, 0.003 with a scale of 0.01. So draw a whole
array at once, in W's shape, and multiply the array by `scale`. When nobody passes an `rng`, you
still need one: `np.random.default_rng(rng)` gives a fresh generator for None and hands back any
other.
""".strip(),
    nearly="""
Fill the blanks. The loop around these lines is the one you know.

- before the loop: `rng` becomes what `np.random.default_rng(___)` gives
- in the loop, the weights: `rng.standard_normal(` a pair of sizes: ___ and ___ `)`, then times ___
- in the loop, the bias: zeros of shape (___, 1), as before
""".strip(),
    twin="""
The same tools on another problem. Three thermometers, each read four times, are off by a normal
error with a spread of 0.2 degrees.

```python
def thermometer_errors(count, readings, *, spread=0.2, rng=None):
    generator = np.random.default_rng(rng)
    return generator.standard_normal((count, readings)) * spread

thermometer_errors(3, 4, rng=np.random.default_rng(0)).shape   # (3, 4)
```

One call draws all the errors, and the multiplication sets their size. Pass the same seed and you
get the same errors again.
""".strip(),
)

HE_HINTS = Hints(
    where="""
This is your last function with one factor changed. In place of one `scale` for all layers, each
layer has its own. Ask yourself: which size decides how many terms a unit adds up?
""".strip(),
    concept="""
A unit adds up one term for each of its inputs. Add up 4 draws with a spread of 1 and the sum has
a spread of 2; add up 100 and it has 10: the spread grows with the square root of the number of
terms. Dividing by that root keeps it at 1. ReLU then sets half of the values to 0, which halves
their mean square; the 2 in He's variance, 2 / n_{l-1}, makes up for it. A spread is the root of a
variance.
""".strip(),
    nearly="""
Fill the blanks, in the words of the lesson:

- number of inputs of layer l: the entry of `layers_dims` at ___
- variance of its weights: ___ divided by that number
- factor in front of the draws: the ___ of that variance, whole fraction and all
- biases: as before
""".strip(),
    twin="""
The same thought on another problem. You add up n independent errors and want the *sum* to have a
spread of 1, for every n.

```python
def balanced_errors(n, trials, rng):
    variance = 1 / n
    return rng.standard_normal((trials, n)) * np.sqrt(variance)

rng = np.random.default_rng(0)
for n in (4, 100, 400):
    print(n, balanced_errors(n, 10_000, rng).sum(axis=1).std())   # near 1 each time
```

The variance of each term is chosen by the number of terms; its root multiplies the draws. He's
scheme does the same, with one more factor for ReLU.
""".strip(),
)
