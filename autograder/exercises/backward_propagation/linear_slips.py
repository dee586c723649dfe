"""What goes wrong in linear_backward, as edits of the model answer."""

from autograder.exercise import Slip

DW, DB, DA = "dZ @ A_prev.T / m", "np.mean(dZ, axis=1, keepdims=True)", "W.T @ dZ"

ANOTHER_ORDER = "You take the cache apart in another order. A_prev comes first, then W, then b."
UNPACKED_WRONG = """
def linear_backward(dZ, cache):
    W, A_prev, b = cache
    m = A_prev.shape[1]
    dW = dZ @ A_prev.T / m
    db = np.mean(dZ, axis=1, keepdims=True)
    dA_prev = W.T @ dZ
    return dA_prev, dW, db
"""

SLIPS = (
    Slip(
        "dW_summed",
        "Your dW is the sum over the examples. J is the mean over them, so dW is divided by m too.",
        ((DW, "dZ @ A_prev.T"),),
    ),
    Slip(
        "db_summed",
        "Your db is the sum over the examples. J is the mean over them, so db is a mean too.",
        ((DB, "np.sum(dZ, axis=1, keepdims=True)"),),
    ),
    Slip(
        "mean_forgotten",
        "Your dW and db are sums over the examples. J is the mean over them: both are divided "
        "by m.",
        ((DW, "dZ @ A_prev.T"), (DB, "np.sum(dZ, axis=1, keepdims=True)")),
    ),
    Slip(
        "mean_taken_twice",
        "You divide by m twice, in dW or db. `np.mean` divides already, and dZ comes without 1/m.",
        ((DB, "np.mean(dZ, axis=1, keepdims=True) / m"),),
    ),
    Slip(
        "dA_averaged",
        "You divide dA_prev by m. It holds each example's own gradient and goes on to the "
        "layer below, which takes the mean itself. Two layers down it would be 1/m².",
        ((DA, "W.T @ dZ / m"),),
    ),
    Slip(
        "inputs_counted_for_examples",
        "You divide by the number of rows of A_prev, n_{l-1}. The examples are its columns: m "
        "is the second entry of its shape.",
        (("A_prev.shape[1]", "A_prev.shape[0]"), (DB, "np.sum(dZ, axis=1, keepdims=True) / m")),
    ),
    Slip(
        "units_counted_for_examples",
        "You divide by the number of rows of dZ, n_l. The examples are its columns: m is the "
        "second entry of its shape.",
        (("A_prev.shape[1]", "dZ.shape[0]"), (DB, "np.sum(dZ, axis=1, keepdims=True) / m")),
    ),
    Slip(
        "dW_over_units",
        "Your dW is divided by the number of rows of dZ, n_l (`len` counts rows). The examples are "
        "its columns: m is the second entry of its shape.",
        (("A_prev.T / m", "A_prev.T / len(dZ)"),),
    ),
    Slip(
        "flat_db",
        "Your db is a flat array of shape (n_l,). Keep it a column, (n_l, 1), with "
        "`keepdims=True`: b is one.",
        ((", keepdims=True", ""),),
    ),
    Slip(
        "db_over_units",
        "Your db averages over the units, axis 0. A unit keeps its own bias; average over its "
        "examples, axis 1.",
        (("axis=1", "axis=0"),),
    ),
    Slip(
        "one_db_for_all",
        "Your db is one number for the whole layer. Each unit has its own bias: average along "
        "axis 1 only.",
        ((DB, "np.mean(dZ)"),),
    ),
    Slip(
        "one_db_summed_for_all",
        "Your db is one number for the whole layer, the sum of all of dZ over m. Each unit has its "
        "own bias: add along axis 1 only.",
        ((DB, "np.sum(dZ) / m"),),
    ),
    Slip(
        "db_mean_of_all",
        "Your db averages over all of dZ, units and examples. Each unit has its own bias: average "
        "along axis 1 only.",
        ((DB, "np.mean(dZ, keepdims=True)"),),
    ),
    Slip(
        "db_mean_of_all_repeated",
        "All entries of your db are equal: the mean of all of dZ. Each unit has its own bias: "
        "average along axis 1 only.",
        ((DB, "np.full((len(dZ), 1), np.mean(dZ))"),),
    ),
    Slip(
        "db_not_summed",
        "Your db still has a column for each example. A unit has one bias: dividing by m makes a "
        "mean only of what was added up, so add along axis 1 first.",
        ((DB, "dZ / m"),),
    ),
    Slip(
        "dW_of_the_last_example",
        "Your dW comes from the last example alone. If you go through the examples in a loop, "
        "each turn must add to what is there: `=` replaces it.",
        ((DW, "dZ[:, -1:] @ A_prev[:, -1:].T / m"),),
    ),
    Slip(
        "dW_for_W",
        "For dA_prev you send the blame back through dW. It goes back through the weights "
        "themselves, W, as the inputs came forwards through them.",
        ((DA, "dW.T @ dZ"),),
    ),
    Slip("cache_in_another_order", ANOTHER_ORDER, answer=UNPACKED_WRONG),
    Slip(
        "cache_in_another_order_with_dot",  # np.dot has its own words for shapes that do not fit
        ANOTHER_ORDER,
        answer=UNPACKED_WRONG.replace("dZ @ A_prev.T", "np.dot(dZ, A_prev.T)").replace(
            "W.T @ dZ", "np.dot(W.T, dZ)"
        ),
    ),
    Slip(
        "W_not_transposed",
        "For dA_prev you multiply by W as it is. Forwards W maps n_{l-1} inputs to n_l units; "
        "backwards its transpose maps n_l back to n_{l-1}.",
        ((DA, "W @ dZ"),),
    ),
    Slip(
        "A_prev_not_transposed",
        "For dW you multiply by A_prev as it is. The examples must meet in the middle: "
        "(n_l, m) by (m, n_{l-1}), so A_prev is transposed.",
        ((DW, "dZ @ A_prev / m"),),
    ),
    Slip(
        "dW_turned",
        "Your dW is turned on its side. It has the shape of W, (n_l, n_{l-1}): dZ comes first, "
        "and the transpose is that of A_prev.",
        ((DW, "A_prev @ dZ.T / m"),),
    ),
    Slip(
        "returned_in_another_order",
        "You return dW, db, dA_prev. The order here is dA_prev, dW, db.",
        (("return dA_prev, dW, db", "return dW, db, dA_prev"),),
    ),
    Slip(
        "sign_turned",
        "All your gradients have the wrong sign. The minus belongs to the update of the "
        "weights, in lesson 7, not here.",
        (
            (DW, "-dZ @ A_prev.T / m"),
            (DB, "-np.mean(dZ, axis=1, keepdims=True)"),
            (DA, "-W.T @ dZ"),
        ),
    ),
    Slip(
        "dZ_overwritten",
        "Your function divides the array dZ that it is given, in place. Its caller still needs "
        "dZ, and your dA_prev then gets a 1/m that does not belong there.",
        (
            ("A_prev.shape[1]", "A_prev.shape[1]; dZ /= m"),
            (DW, "dZ @ A_prev.T"),
            (DB, "np.sum(dZ, axis=1, keepdims=True)"),
        ),
    ),
    Slip(
        "mean_of_the_product",
        "The product has added the examples up already; your mean goes over the inputs then. "
        "Of the product, only divide by m.",
        (("dZ @ A_prev.T / m", "np.mean(dZ @ A_prev.T, axis=1, keepdims=True)"),),
    ),
    Slip(
        "one_number_for_dW",
        "Your dW is one number, a mean of everything. Each weight has its own: the product "
        "has added the examples up already, so only divide by m.",
        (("dZ @ A_prev.T / m", "np.mean(dZ @ A_prev.T)"),),
    ),
    Slip(
        "db_without_an_axis",
        "Your db adds up everything in dZ. Each unit has its own bias: add along its examples "
        "only, with axis=1.",
        (("np.mean(dZ, axis=1, keepdims=True)", "np.sum(dZ, keepdims=True) / m"),),
    ),
)
