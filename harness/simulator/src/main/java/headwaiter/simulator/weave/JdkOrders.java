package headwaiter.simulator.weave;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.FieldModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which classes of java.base tell of what orders threads and of what they touch, and of which kind
 * their fields are. Derived from the classes: no method of an API is named.
 */
final class JdkOrders {
  /** Collections, and what else is not made for threads, whose plain fields are followed. */
  private static final Set<String> COLLECTIONS =
      Set.of(
          "java/text/DateFormat",
          "java/text/SimpleDateFormat",
          "java/util/AbstractList",
          "java/util/ArrayDeque",
          "java/util/ArrayList",
          "java/util/BitSet",
          "java/util/Calendar",
          "java/util/GregorianCalendar",
          "java/util/HashMap",
          "java/util/IdentityHashMap",
          "java/util/LinkedHashMap",
          "java/util/LinkedList",
          "java/util/PriorityQueue",
          "java/util/TreeMap",
          "java/util/WeakHashMap");

  /** Fields that several threads may set to the same at once. */
  private static final Set<String> CACHES =
      Set.of("keySet", "values", "entrySet", "navigableKeySet", "descendingMap");

  /** Monitors that hand something over; those of streams that print don't. */
  private static final List<String> MONITORS =
      List.of(
          "java/io/ByteArray",
          "java/io/CharArray",
          "java/io/Piped",
          "java/io/String",
          "java/lang/StringBuffer",
          "java/util/Collections$",
          "java/util/Hashtable",
          "java/util/Observable",
          "java/util/Properties",
          "java/util/Random",
          "java/util/Stack",
          "java/util/Timer",
          "java/util/Vector",
          "java/util/concurrent/",
          "java/util/stream/");

  private static final List<String> VARIABLES =
      List.of(
          "java/util/Timer",
          "java/util/concurrent/",
          "java/util/stream/",
          "jdk/internal/misc/ThreadFlock");

  private final Map<String, Map<String, Integer>> flags = new HashMap<>();

  /** Whether a class's volatile variables, and those it reaches by other means, are followed. */
  boolean variables(String name) {
    return VARIABLES.stream().anyMatch(name::startsWith)
        && !name.startsWith("java/util/concurrent/ThreadLocalRandom");
  }

  boolean monitors(String name) {
    return MONITORS.stream().anyMatch(name::startsWith);
  }

  boolean collection(String name) {
    int nested = name.indexOf('$');
    return COLLECTIONS.contains(nested < 0 ? name : name.substring(0, nested));
  }

  /** Whether plain and opaque accesses by handle stand for more, as fences are about. */
  boolean trusting(String name) {
    return !name.startsWith("java/util/concurrent/atomic/");
  }

  /** Whether it reads plainly behind acquiring fences what it writes otherwise. */
  boolean fenced(String name) {
    return name.startsWith("java/util/concurrent/ConcurrentSkipList");
  }

  boolean isVolatile(String owner, String field) {
    return (flags(owner, field) & ClassFile.ACC_VOLATILE) != 0;
  }

  /** Whether a field of a collection is one that threads may not touch at once. */
  boolean isPart(String owner, String field) {
    int known = flags(owner, field);
    return (known & (ClassFile.ACC_VOLATILE | ClassFile.ACC_FINAL | ClassFile.ACC_STATIC)) == 0
        && !CACHES.contains(field);
  }

  private int flags(String owner, String field) {
    for (String at = owner; !at.isEmpty(); ) {
      Map<String, Integer> known = flags.computeIfAbsent(at, JdkOrders::read);
      Integer found = known.get(field);
      if (found != null) {
        return found;
      }
      at = parent(known);
    }
    return 0;
  }

  /** A class's fields; its parent is kept under the name of a field that can't be. */
  private static Map<String, Integer> read(String owner) {
    Map<String, Integer> found = new HashMap<>();
    try (InputStream in = Object.class.getModule().getResourceAsStream(owner + ".class")) {
      if (in != null) {
        var model = ClassFile.of().parse(in.readAllBytes());
        for (FieldModel field : model.fields()) {
          found.put(field.fieldName().stringValue(), field.flags().flagsMask());
        }
        model.superclass().ifPresent(parent -> found.put("<" + parent.asInternalName(), 0));
      }
    } catch (IOException e) {
      throw new IllegalStateException("Can't read " + owner + " of this JDK", e);
    }
    return found;
  }

  private static String parent(Map<String, Integer> known) {
    return known.keySet().stream()
        .filter(name -> name.startsWith("<"))
        .map(name -> name.substring(1))
        .findFirst()
        .orElse("");
  }
}
