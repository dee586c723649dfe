"""When to report, and with which parameters: whole wrong answers to L_layer_model."""

from autograder.exercise import Slip

HEAD = """
def L_layer_model(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False,
                  *, initialize=initialize_parameters_he, rng=None, record=None):
    parameters = initialize(layers_dims, rng=rng)
""".rstrip()

IN_THE_LOOP = (
    HEAD
    + """
    for i in range({turns}):
        AL, caches = forward_propagation(X, parameters)
        if {moment}:
            report_progress(i, compute_loss(AL, Y), parameters, print_cost, record)
        grads = backward_propagation(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    AL, _ = forward_propagation(X, parameters)
    report_progress(num_iterations, compute_loss(AL, Y), parameters, print_cost, record)
    return parameters
"""
)

REPORTING = (
    Slip(
        "counted_from_one",
        "Your loop counts from 1, so the start is never reported, and each number is one more "
        "than the updates made so far. The first turn has made 0 updates.",
        answer=IN_THE_LOOP.format(turns="1, num_iterations + 1", moment="i % 100 == 0"),
    ),
    Slip(
        "start_not_reported",
        "You report on the way, but not the start: 0 is a multiple of 100 too.",
        answer=IN_THE_LOOP.format(turns="num_iterations", moment="i % 100 == 0 and i > 0"),
    ),
    Slip(
        "reported_after_the_update",
        "You report after the update, so the parameters that you report are newer than their "
        "cost. Report before the update.",
        answer=HEAD
        + """
    for i in range(num_iterations):
        AL, caches = forward_propagation(X, parameters)
        cost = compute_loss(AL, Y)
        grads = backward_propagation(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
        if i % 100 == 0:
            report_progress(i, cost, parameters, print_cost, record)
    AL, _ = forward_propagation(X, parameters)
    report_progress(num_iterations, compute_loss(AL, Y), parameters, print_cost, record)
    return parameters
""",
    ),
    Slip(
        "one_update_after_the_last_report",
        "Your loop turns once more for the last report, and updates once more too. `range(n + "
        "1)` holds n + 1 numbers: the last pass is for the report alone.",
        answer=HEAD
        + """
    for i in range(num_iterations + 1):
        AL, caches = forward_propagation(X, parameters)
        if i % 100 == 0 or i == num_iterations:
            report_progress(i, compute_loss(AL, Y), parameters, print_cost, record)
        grads = backward_propagation(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters
""",
    ),
    *(
        Slip(
            f"reported_in_the_loop_alone{name}",
            "Your reports come after the update, so the parameters are newer than their cost, and "
            "after the last update no cost is worked out. Report before the update; after the loop "
            "comes one more pass forward, and the last report.",
            answer=HEAD
            + f"""
    for i in range(num_iterations):
        AL, caches = forward_propagation(X, parameters)
        cost = compute_loss(AL, Y)
        grads = backward_propagation(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
        if {moment}:
            report_progress(i, cost, parameters, print_cost, record)
    return parameters
""",
        )
        for name, moment in (
            ("", "i % 100 == 0"),
            ("_with_the_last", "i % 100 == 0 or i == num_iterations - 1"),
        )
    ),
    Slip(
        "cost_after_the_update_with_the_number_before",
        "In the loop you report cost and parameters of after the update, with the number of before "
        "it. With i belongs what i updates have made: report before the update.",
        answer=HEAD
        + """
    for i in range(num_iterations):
        AL, caches = forward_propagation(X, parameters)
        grads = backward_propagation(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
        if i % 100 == 0:
            AL, _ = forward_propagation(X, parameters)
            report_progress(i, compute_loss(AL, Y), parameters, print_cost, record)
    AL, _ = forward_propagation(X, parameters)
    report_progress(num_iterations, compute_loss(AL, Y), parameters, print_cost, record)
    return parameters
""",
    ),
)
