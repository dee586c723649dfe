"""What goes wrong from layer to layer: the slips of forward_propagation."""

from autograder.exercise import Slip
from autograder.exercises.forward_propagation.network_order_slips import ORDER_SLIPS

CALL = 'linear_activation_forward(A, parameters[f"W{l}"], parameters[f"b{l}"], g)'
CHOICE = 'activation if l < L else "sigmoid"'

SLIPS = (
    Slip(
        "last_layer_missing",
        "Your loop ends one layer too early: `range` leaves out its end. What you return as AL "
        "comes from the layer before the last.",
        (("range(1, L + 1)", "range(1, L)"),),
    ),
    Slip(
        "layers_from_zero",
        "Your loop begins at layer 0. That is the input, which has no weights: the first keys "
        "are W1 and b1.",
        (("range(1, L + 1)", "range(L + 1)"),),
    ),
    Slip(
        "keys_for_layers",
        "Your L counts the dictionary's entries. Each layer has two of them, W and b, so there "
        "are half as many layers.",
        (("len(parameters) // 2", "len(parameters)"),),
    ),
    Slip(
        "no_sigmoid_at_the_end",
        "Your last layer uses the hidden activation. Its output must be a probability: layer L "
        "takes the sigmoid.",
        ((CHOICE, "activation"),),
    ),
    Slip(
        "sigmoid_everywhere",
        "Your hidden layers use the sigmoid too. It belongs to the output only; the hidden "
        "layers use `activation`.",
        ((CHOICE, '"sigmoid"'),),
    ),
    Slip(
        "sigmoid_too_early",
        "Two of your layers use the sigmoid: L and the one before it. Only layer L does.",
        (("l < L ", "l < L - 1 "),),
    ),
    Slip(
        "activations_swapped",
        "Your two activations are swapped: the sigmoid belongs to the last layer, `activation` "
        "to the hidden ones.",
        (("l < L ", "l == L "),),
    ),
    Slip(
        "relu_fixed",
        "Your hidden layers always use ReLU. The argument `activation` says what they use; "
        "ReLU is only its default.",
        ((CHOICE, '"relu" if l < L else "sigmoid"'),),
    ),
    Slip(
        "X_into_every_layer",
        "You feed X to every layer. Only layer 1 sees X; each other layer gets what the layer "
        "before it gave.",
        (("_forward(A, ", "_forward(X, "),),
    ),
    Slip(
        "first_weights_in_every_layer",
        "You use W1 and b1 in every layer. The keys must follow the layer's number.",
        (('f"W{l}"', '"W1"'), ('f"b{l}"', '"b1"')),
    ),
    Slip(
        "caches_empty",
        "Your list of caches stays empty. Append each layer's cache, the last one's too.",
        (("        caches.append(cache)\n", ""),),
    ),
    Slip(
        "last_cache_missing",
        "The cache of the last layer is missing. The way back *starts* with it.",
        (("        caches.append", "        if l < L:\n            caches.append"),),
    ),
    Slip(
        "one_cache_kept",
        "You return the last layer's cache in place of a list with the cache of every layer: "
        "append each one.",
        (("        caches.append(cache)", "        caches = cache"),),
    ),
    Slip(
        "caches_reversed",
        "Your list of caches begins with the last layer. Layer l belongs at position l − 1.",
        (("caches.append(cache)", "caches.insert(0, cache)"),),
    ),
    Slip(
        "activations_for_caches",
        "Your list holds the activations A. Append each layer's whole cache: the way back "
        "needs all four arrays.",
        (("caches.append(cache)", "caches.append(A)"),),
    ),
    Slip(
        "classes_for_probabilities",
        "You return 0s and 1s. AL holds the probabilities; turning them into classes comes "
        "later, in `predict`.",
        (("return A,", "return (A > 0.5) * 1.0,"),),
    ),
    Slip(
        "output_flattened",
        "You flatten AL. It stays a row, (1, m), like the labels Y: two flat and unflat arrays "
        "would spread out to (m, m) in the loss.",
        (("return A,", "return A.ravel(),"),),
    ),
    Slip(
        "no_caches",
        "You return AL alone. The list of caches belongs to the result.",
        (("return A, caches", "return A"),),
    ),
    Slip(
        "relu_then_sigmoid",
        "Your last layer passes the hidden activation first and then the sigmoid as well. It "
        "has the sigmoid alone.",
        (
            ('g = activation if l < L else "sigmoid"', "g = activation"),
            ("return A, caches", "return 1 / (1 + np.exp(-A)), caches"),
        ),
    ),
    Slip(
        "sigmoid_one_layer_early_only",
        "You take the sigmoid in layer L - 1. Layers count from 1, so the last one is L.",
        (('activation if l < L else "sigmoid"', '"sigmoid" if l == L - 1 else activation'),),
    ),
    Slip(
        "caches_spread_out",
        "`+=` takes the cache apart and adds its parts one by one. `append` adds it as one piece.",
        (("caches.append(cache)", "caches += cache"),),
    ),
    Slip(
        "new_list_each_time",
        "Only the last layer's cache arrives. Either the list starts anew in every round, or "
        "`append` stands after the loop. The list starts empty once, before the loop, and each "
        "round appends its cache.",
        (("        caches.append(cache)", "        caches = [cache]"),),
    ),
    *ORDER_SLIPS,
)
