package headwaiter.verify.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What an access goes to. Method references count: an access target sees {@code Instant::now} where
 * a call does not.
 */
final class Accesses {
  private Accesses() {}

  /**
   * A member of that class or a subclass of it, of one of these names; of any, if there are none.
   */
  static DescribedPredicate<JavaAccess<?>> to(Class<?> owner, String... names) {
    Set<String> wanted = Set.of(names);
    return describe(
        owner.getSimpleName() + (names.length == 0 ? "" : "." + String.join("|", names)),
        access ->
            access.getTargetOwner().isAssignableTo(owner)
                && (wanted.isEmpty() || wanted.contains(access.getName())));
  }

  /** A constructor of exactly that class which takes nothing. */
  static DescribedPredicate<JavaAccess<?>> toEmptyConstructor(Class<?> owner) {
    return describe(
        "new " + owner.getSimpleName() + "()",
        access ->
            access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target
                && access.getName().equals("<init>")
                && target.getRawParameterTypes().isEmpty()
                && access.getTargetOwner().isEquivalentTo(owner));
  }

  /** A constructor of exactly that class, called to make one and not by a subclass. */
  static DescribedPredicate<JavaAccess<?>> toMake(Class<?> owner) {
    return describe(
        "new " + owner.getSimpleName(),
        access ->
            access.getName().equals("<init>")
                && access.getTargetOwner().isEquivalentTo(owner)
                && !access
                    .getOriginOwner()
                    .getRawSuperclass()
                    .map(s -> s.isEquivalentTo(owner))
                    .orElse(false));
  }

  @SafeVarargs
  static DescribedPredicate<JavaAccess<?>> any(DescribedPredicate<JavaAccess<?>>... some) {
    DescribedPredicate<JavaAccess<?>> all = some[0];
    for (int i = 1; i < some.length; i++) {
      all = all.or(some[i]);
    }
    return all;
  }

  private static DescribedPredicate<JavaAccess<?>> describe(
      String description, Predicate<JavaAccess<?>> test) {
    return DescribedPredicate.describe(description, test);
  }
}
