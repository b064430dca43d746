package course.taskgroup.given;

/** Something that a group has started. */
@FunctionalInterface
public interface Fork<T> {
  /**
   * Its result, once the group has been joined. Never waits.
   *
   * @throws IllegalStateException if there is none: it has not ended, has failed, or was never
   *     started
   */
  T get();
}
