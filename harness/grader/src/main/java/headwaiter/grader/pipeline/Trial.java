package headwaiter.grader.pipeline;

import headwaiter.grader.model.ErrorCard;
import headwaiter.grader.model.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What came of a sample of an assignment.
 *
 * @param name of its folder, with the kind before it
 * @param problems promises that it breaks
 * @param caught its row on the error card, if it is a mistake
 * @param alarms its row on the error card, if it is a solution
 */
record Trial(
    String name,
    List<Problem> problems,
    Optional<ErrorCard.Caught> caught,
    Optional<ErrorCard.Alarms> alarms) {}
