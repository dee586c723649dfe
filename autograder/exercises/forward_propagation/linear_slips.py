"""The slips of linear_forward: what learners write in its place, and what to say."""

from autograder.exercise import Slip

TRANSPOSED = (
    "You transpose W. It already has one row a unit and one column an input, so it fits A_prev as "
    "it is."
)
SWAPPED = (
    "Your two factors are swapped. W stands on the left: its columns, n_{l-1} of them, must meet "
    "the rows of A_prev."
)
SWAPPED_AND_TRANSPOSED = (
    "You put W on the right, transposed. That suits data with one example a row; here each example "
    "is a column, so W stands on the left and stays as it is."
)
OTHER_ORDER = (
    "Your cache has the right arrays in another order. Whoever unpacks it expects A_prev, W, b."
)
# A product that does not fit raises one message from @ and another one from np.dot.
PRODUCTS = (
    ("W_transposed_in_dot", TRANSPOSED, "np.dot(W.T, A_prev)"),
    ("factors_swapped_in_dot", SWAPPED, "np.dot(A_prev, W)"),
    ("swapped_and_transposed", SWAPPED_AND_TRANSPOSED, "A_prev @ W.T"),
    ("swapped_and_transposed_in_dot", SWAPPED_AND_TRANSPOSED, "np.dot(A_prev, W.T)"),
)
OTHER_ORDERS = ("W, b, A_prev", "A_prev, b, W", "b, W, A_prev")
ANSWER = """
def linear_forward(A_prev, W, b):
    Z = {product} + b
    return {results}
"""

SLIPS = (
    Slip(
        "entry_by_entry",
        "`*` multiplies entry by entry and adds nothing up. A unit needs the sum over its "
        "inputs: that is the matrix product.",
        (("W @ A_prev", "W * A_prev"),),
    ),
    Slip(
        "factors_swapped",
        SWAPPED,
        (("W @ A_prev", "A_prev @ W"),),
    ),
    Slip(
        "W_transposed",
        TRANSPOSED,
        (("W @ A_prev", "W.T @ A_prev"),),
    ),
    Slip(
        "bias_forgotten",
        "Your Z lacks the bias: with A_prev = 0 it should be b, not 0.",
        ((" + b", ""),),
    ),
    Slip("bias_subtracted", "You subtract b. It is added.", ((" + b", " - b"),)),
    Slip(
        "bias_as_row",
        "You turn b on its side, so that it runs along the examples. A bias belongs to a unit, "
        "a row of Z: leave b as the column that it is.",
        ((" + b", " + b.T"),),
    ),
    Slip(
        "one_bias_for_all",
        "You add one and the same number to all units. Each unit has its own bias.",
        ((" + b", " + b.sum()"),),
    ),
    Slip(
        "bias_before_product",
        "You add b to the inputs, and the weights multiply it. The bias comes after the product.",
        (("W @ A_prev + b", "W @ (A_prev + b)"),),
    ),
    Slip(
        "Z_transposed",
        "Your Z is on its side. A column is an example: Z is (n_l, m).",
        (("return Z,", "return Z.T,"),),
    ),
    Slip(
        "cache_holds_Z",
        "Your cache begins with Z. It should keep what came *in*: A_prev, which dW will be "
        "made of.",
        (("return Z, (A_prev,", "return Z, (Z,"),),
    ),
    Slip(
        "cache_in_other_order",
        OTHER_ORDER,
        (("return Z, (A_prev, W, b)", "return Z, (W, A_prev, b)"),),
    ),
    Slip(
        "cache_without_A_prev",
        "Your cache lacks A_prev. Nobody could find dW from W and b alone.",
        (("return Z, (A_prev, W, b)", "return Z, (W, b)"),),
    ),
    Slip(
        "no_cache",
        "You return Z alone. The cache belongs to the result: first Z, then the cache.",
        (("return Z, (A_prev, W, b)", "return Z"),),
    ),
    Slip(
        "cache_spread_out",
        "You return four things in a row. Return two: Z, and one tuple with the other three.",
        (("return Z, (A_prev, W, b)", "return Z, A_prev, W, b"),),
    ),
    Slip(
        "two_inputs_only",
        "Your loop adds up two inputs, as the example by hand had them. A layer has as many "
        "as W has columns.",
        answer="""
def linear_forward(A_prev, W, b):
    Z = np.zeros((W.shape[0], A_prev.shape[1])) + b
    for j in range(2):
        Z = Z + W[:, j : j + 1] * A_prev[j : j + 1]
    return Z, (A_prev, W, b)
""",
    ),
    *(
        Slip(name, words, answer=ANSWER.format(product=product, results="Z, (A_prev, W, b)"))
        for name, words, product in PRODUCTS
    ),
    *(
        Slip(
            "cache_order_" + order.replace(", ", "_"),
            OTHER_ORDER,
            answer=ANSWER.format(product="W @ A_prev", results=f"Z, ({order})"),
        )
        for order in OTHER_ORDERS
    ),
    Slip(
        "results_swapped",
        "Your two results are swapped: first Z, then the cache.",
        answer=ANSWER.format(product="W @ A_prev", results="(A_prev, W, b), Z"),
    ),
    Slip(
        "cache_ends_with_Z",
        "Your cache ends with Z. It should keep the three arrays that came *in*: A_prev, W and b.",
        answer=ANSWER.format(product="W @ A_prev", results="Z, (A_prev, W, Z)"),
    ),
    Slip(
        "first_bias_for_all",
        "You add the first unit's bias to all units. Each unit has its own: b is a column with one "
        "entry for each row of Z.",
        answer="""
def linear_forward(A_prev, W, b):
    Z = W @ A_prev + b[0]
    return Z, (A_prev, W, b)
""",
    ),
)
