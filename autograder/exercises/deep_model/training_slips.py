"""What goes wrong when the parts are put together: the slips of L_layer_model."""

from autograder.exercise import Slip
from autograder.exercises.deep_model.reporting_slips import REPORTING
from autograder.exercises.deep_model.step_slips import STEPS

START = "parameters = initialize(layers_dims, rng=rng)"
LOOP = "for iteration in range(num_iterations):\n"
REPORT = "report_progress(iteration, compute_loss(AL, Y), parameters, print_cost, record)"
LAST_REPORT = REPORT.replace("iteration,", "num_iterations,")
UPDATE = "parameters = update_parameters(parameters, grads, learning_rate)"

SLIPS = (
    # First, since some of them differ only after 100 iterations: the fewest are tried before.
    *REPORTING,
    Slip(
        "only_last_cost_reported",
        "You report only the cost you end with. Report on the way too: in every hundredth "
        "iteration, the first included.",
        ((REPORT, "pass"),),
    ),
    Slip(
        "update_not_kept",
        "Your weights never move. `update_parameters` returns *new* arrays and leaves the old ones "
        "alone; keep what it returns.",
        ((UPDATE, UPDATE.removeprefix("parameters = ")),),
    ),
    Slip(
        "forward_before_the_loop",
        "Your forward pass runs once, before the loop. The parameters change in every iteration, "
        "so AL and the caches grow stale: every pass back needs a fresh pass forward.",
        (
            (
                f"    {LOOP}        AL, caches = forward_propagation(X, parameters)\n",
                f"    AL, caches = forward_propagation(X, parameters)\n    {LOOP}",
            ),
        ),
    ),
    Slip(
        "new_start_every_time",
        "You initialize inside the loop, so every iteration throws away what the one before "
        "learned. The start happens once.",
        ((LOOP, f"{LOOP}        {START}\n"),),
    ),
    Slip(
        "no_iteration",
        "Your loop never turns, so you hand back the start, untrained. It turns `num_iterations` "
        "times; `print_cost` only says whether to print.",
        (("range(num_iterations)", "range(print_cost)"),),
    ),
    Slip(
        "one_iteration_too_few",
        "You make one update too few: `range(1, n)` holds n − 1 numbers. Let the loop run "
        "num_iterations times.",
        (("range(num_iterations)", "range(1, num_iterations)"),),
    ),
    Slip(
        "last_iteration_missing",
        "Your last update is missing: `range(n - 1)` holds n − 1 numbers. Let the loop run "
        "num_iterations times.",
        (("range(num_iterations)", "range(num_iterations - 1)"),),
    ),
    Slip(
        "one_iteration_too_many",
        "You make one update too many: `range(n + 1)` holds n + 1 numbers. Let the loop run "
        "num_iterations times.",
        (("range(num_iterations)", "range(num_iterations + 1)"),),
    ),
    Slip(
        "return_inside_the_loop",
        "You return after the first iteration: the `return` is indented too far. It belongs after "
        "the loop.",
        ((f"        {UPDATE}\n", f"        {UPDATE}\n        return parameters\n"),),
    ),
    Slip(
        "update_every_hundredth",
        "You update only in every hundredth iteration: the update is indented into the `if` that "
        "reports. Only the report waits for a multiple of 100.",
        (("        " + UPDATE, "        if iteration % 100 == 0:\n            " + UPDATE),),
    ),
    Slip(
        "start_ignored",
        "You always start with He. The argument `initialize` says which start to take; He is only "
        "its default.",
        (("initialize(layers_dims", "initialize_parameters_he(layers_dims"),),
    ),
    Slip(
        "rng_not_passed_on",
        "You do not hand `rng` on, so the start is another one each time. Call `initialize` with "
        "rng, by its name.",
        (("rng=rng)", "rng=None)"),),
    ),
    Slip(
        "rng_without_its_name",
        "`initialize` takes rng by name only: write the keyword, as the docstring does.",
        (("rng=rng)", "rng)"),),
    ),
    Slip(
        "learning_rate_fixed",
        "Your steps always have the length 0.0075. Pass on the argument `learning_rate`; 0.0075 is "
        "only its default.",
        (("grads, learning_rate)", "grads, 0.0075)"),),
    ),
    Slip(
        "uphill",
        "Your parameters walk uphill: the cost grows. `update_parameters` subtracts already, so "
        "pass it the learning rate and the gradients as they are, without a minus.",
        (("grads, learning_rate)", "grads, -learning_rate)"),),
    ),
    Slip(
        "labels_and_predictions_swapped",
        "You pass Y and AL to the pass back in the wrong order. It takes the predictions first: "
        "AL, then Y.",
        (("backward_propagation(AL, Y,", "backward_propagation(Y, AL,"),),
    ),
    Slip(
        "gradients_returned",
        "You return the last gradients. What has been learned is in `parameters`.",
        (("return parameters", "return grads"),),
    ),
    Slip(
        "costs_returned_too",
        "You return two things. The function returns the parameters alone; whoever wants the "
        "costs passes a `record`.",
        (("return parameters", "return parameters, [compute_loss(AL, Y)]"),),
    ),
    Slip(
        "nothing_reported",
        "Whoever passes a `record` gets nothing from you. Call `report_progress` in every "
        "hundredth iteration and after the last update, whatever `print_cost` says, and hand it "
        "`record` too: it looks at both itself.",
        ((LAST_REPORT, "pass"), (REPORT, "pass")),
    ),
    Slip(
        "last_cost_not_reported",
        "You report every hundredth cost, but not the one you end with. After the loop the "
        "parameters are new once more: one more pass forward, one last report.",
        ((LAST_REPORT, "pass"),),
    ),
    Slip(
        "last_report_with_the_number_of_the_loop",
        "Your last report has the number of the loop's last turn. That turn has updated once more, "
        "so by then `num_iterations` updates are made.",
        ((LAST_REPORT, REPORT),),
    ),
    Slip(
        "every_cost_reported",
        "You report in every iteration. Every hundredth is enough; working out a cost takes time.",
        (("if iteration % 100 == 0:", "if iteration >= 0:"),),
    ),
    Slip(
        "last_cost_stale",
        "Your last reported cost belongs to the parameters before the last update. It needs one "
        "more pass forward.",
        (("    AL, _ = forward_propagation(X, parameters)\n", ""),),
    ),
    *STEPS,
)
