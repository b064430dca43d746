package headwaiter.rules;

import headwaiter.rules.flow.ClassCode;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The types that a class file names: what has to be known of the class path to inspect it. */
public final class Mentions {
  private static final Pattern IN_DESCRIPTOR = Pattern.compile("L([^;<>()\\s]+);");

  private Mentions() {}

  /** The binary names of all of them, with dots; empty if the file can't be read. */
  public static Set<String> of(byte[] classFile) {
    Set<String> names = new TreeSet<>();
    ClassCode.read(classFile)
        .ifPresent(code -> code.model().constantPool().forEach(entry -> add(entry, names)));
    return names;
  }

  /** What a class extends and implements; empty if the file can't be read. */
  public static Optional<List<String>> supertypes(byte[] classFile) {
    return ClassCode.read(classFile).map(ClassCode::supertypes);
  }

  private static void add(PoolEntry entry, Set<String> names) {
    if (entry instanceof ClassEntry type) {
      names.add(type.asInternalName().replace('/', '.'));
    } else if (entry instanceof Utf8Entry text && text.stringValue().indexOf(';') >= 0) {
      Matcher type = IN_DESCRIPTOR.matcher(text.stringValue());
      while (type.find()) {
        names.add(type.group(1).replace('/', '.'));
      }
    }
  }
}
