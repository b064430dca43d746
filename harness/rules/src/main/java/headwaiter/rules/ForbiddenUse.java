package headwaiter.rules;

import java.util.Set;

/**
 * A part of the JDK, or of what is around, that code under test has no business with.
 *
 * @param types names of classes; ending in a dot, of packages with all below them
 * @param members the methods that are meant; empty for the whole type
 * @param what it is, as the object of "may not"
 * @param advice what to do instead
 */
record ForbiddenUse(Set<String> types, Set<String> members, String what, String advice) {
  boolean covers(String type, String member) {
    return (members.isEmpty() || members.contains(member))
        && types.stream()
            .anyMatch(each -> each.endsWith(".") ? type.startsWith(each) : type.equals(each));
  }
}
