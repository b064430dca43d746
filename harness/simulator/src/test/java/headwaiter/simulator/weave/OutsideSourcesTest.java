package headwaiter.simulator.weave;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every place in java.base that asks for the time, for chance, or parks a thread by itself, after
 * weaving: by class, with the reason why it may. A JDK with another one, or one less, fails.
 */
class OutsideSourcesTest {
  /** They go on reading the real clock, initialisers included. */
  private static final Map<String, String> CLOCK =
      Map.ofEntries(
          Map.entry("java/lang/ClassLoader", "performance counters"),
          Map.entry("java/net/InetAddress", "age of real addresses looked up"),
          Map.entry("java/net/SocksSocketImpl", "real sockets"),
          Map.entry("java/net/URLClassLoader", "performance counters"),
          Map.entry("java/time/Clock", "an offset that cancels out; the rest is its own methods"),
          Map.entry("java/time/Instant", "asks Clock, which is virtual"),
          Map.entry("java/util/JapaneseImperialCalendar", "in which era the JVM began"),
          Map.entry("java/util/ResourceBundle", "age of bundles in a cache of the JVM"),
          Map.entry("java/util/concurrent/DelayScheduler", "an origin, which no use of it reads"),
          Map.entry("java/util/concurrent/ThreadLocalRandom", "a seed, set anew each time"),
          Map.entry("java/util/zip/ZipFile", "performance counters"),
          Map.entry("jdk/internal/logger/BootstrapLogger", "time of log records at boot"),
          Map.entry("jdk/internal/module/ModuleBootstrap", "performance counters"),
          Map.entry("jdk/internal/module/ModulePath", "performance counters"),
          Map.entry("jdk/internal/perf/PerfCounter", "performance counters"),
          Map.entry("jdk/internal/util/random/RandomSupport", "a seed; the method is hooked"),
          Map.entry("sun/net/dns/ResolverConfigurationImpl", "real network"),
          Map.entry("sun/net/www/http/KeepAliveCache", "real connections"),
          Map.entry("sun/net/www/http/KeepAliveStreamCleaner", "real connections"),
          Map.entry("sun/nio/ch/EPollSelectorImpl", "real channels; without any it is hooked"),
          Map.entry("sun/nio/ch/PollSelectorImpl", "real channels"),
          Map.entry("sun/security/provider/NativePRNG", "below SecureRandom, which is hooked"),
          Map.entry("sun/security/provider/SeedGenerator", "below SecureRandom, which is hooked"),
          Map.entry("sun/security/provider/certpath/OCSPResponse", "real certificates"),
          Map.entry("sun/security/provider/certpath/URICertStore", "real certificates"),
          Map.entry("sun/security/ssl/EphemeralKeyManager", "real TLS"),
          Map.entry("sun/security/ssl/PreSharedKeyExtension", "real TLS"),
          Map.entry("sun/security/ssl/SSLSessionContextImpl", "real TLS"),
          Map.entry("sun/security/ssl/SSLSessionImpl", "real TLS"),
          Map.entry("sun/security/ssl/SessionTicketExtension", "real TLS"),
          Map.entry("sun/security/util/MemoryCache", "real TLS and certificates"),
          Map.entry("sun/util/calendar/ZoneInfoFile", "rules beyond the table, from 2037 on"));

  private static final String HOOKED = "SecureRandom is hooked where it gives bytes and seeds";
  private static final String SEEDED = "from fields of the thread, which are set";
  private static final String GENERATOR = "RandomSupport.initialSeed is hooked, statics are reset";

  /** They ask for chance. */
  private static final Map<String, String> CHANCE =
      Map.ofEntries(
          Map.entry("com/sun/crypto/provider/ChaCha20Cipher", HOOKED),
          Map.entry("com/sun/crypto/provider/DHKEM", HOOKED),
          Map.entry("com/sun/crypto/provider/SunJCE", HOOKED),
          Map.entry("com/sun/crypto/provider/TlsRsaPremasterSecretGenerator", HOOKED),
          Map.entry("java/io/File", HOOKED),
          Map.entry("java/lang/Math", "its generator is seeded anew each time"),
          Map.entry("java/lang/ProcessHandleImpl", "real processes"),
          Map.entry("java/lang/StrictMath", "its generator is seeded anew each time"),
          Map.entry("java/math/BigInteger", SEEDED),
          Map.entry("java/nio/file/TempFileHelper", HOOKED),
          Map.entry("java/security/SecureRandom", HOOKED),
          Map.entry("java/util/Collections", "its generator is forgotten each time"),
          Map.entry("java/util/ImmutableCollections", "only when an archive is dumped"),
          Map.entry("java/util/SplittableRandom", "its static is set"),
          Map.entry("java/util/UUID", HOOKED),
          Map.entry("java/util/concurrent/ConcurrentHashMap", SEEDED),
          Map.entry("java/util/concurrent/ConcurrentSkipListMap", SEEDED),
          Map.entry("java/util/concurrent/ForkJoinPool", SEEDED),
          Map.entry("java/util/concurrent/LinkedTransferQueue", SEEDED),
          Map.entry("java/util/concurrent/ThreadLocalRandom", SEEDED),
          Map.entry("java/util/concurrent/atomic/Striped64", SEEDED),
          Map.entry("java/util/random/RandomGeneratorFactory", "uses the others"),
          Map.entry("jdk/internal/random/L128X1024MixRandom", GENERATOR),
          Map.entry("jdk/internal/random/L128X128MixRandom", GENERATOR),
          Map.entry("jdk/internal/random/L128X256MixRandom", GENERATOR),
          Map.entry("jdk/internal/random/L32X64MixRandom", GENERATOR),
          Map.entry("jdk/internal/random/L64X1024MixRandom", GENERATOR),
          Map.entry("jdk/internal/random/L64X128MixRandom", GENERATOR),
          Map.entry("jdk/internal/random/L64X128StarStarRandom", GENERATOR),
          Map.entry("jdk/internal/random/L64X256MixRandom", GENERATOR),
          Map.entry("jdk/internal/random/Xoroshiro128PlusPlus", GENERATOR),
          Map.entry("jdk/internal/random/Xoshiro256PlusPlus", GENERATOR),
          Map.entry("sun/net/www/http/HttpCapture", "debugging of real HTTP"),
          Map.entry("sun/net/www/protocol/http/DigestAuthentication", "seeded from virtual time"),
          Map.entry(
              "sun/net/www/protocol/http/ntlm/NTLMAuthentication", "seeded from virtual time"),
          Map.entry("sun/nio/ch/UnixDomainSockets", HOOKED),
          Map.entry("sun/security/jca/JCAUtil", HOOKED),
          Map.entry("sun/security/pkcs12/PKCS12KeyStore", HOOKED),
          Map.entry("sun/security/provider/AbstractDrbg", HOOKED),
          Map.entry("sun/security/provider/DSAParameterGenerator", HOOKED),
          Map.entry("sun/security/provider/KeyProtector", HOOKED),
          Map.entry("sun/security/provider/NativeSeedGenerator", HOOKED),
          Map.entry("sun/security/provider/SecureRandom", HOOKED),
          Map.entry("sun/security/provider/SeedGenerator", HOOKED),
          Map.entry("sun/security/provider/certpath/OCSPNonceExtension", HOOKED),
          Map.entry("sun/security/ssl/SSLContextImpl", HOOKED),
          Map.entry("sun/security/tools/keytool/CertAndKeyGen", HOOKED),
          Map.entry("sun/security/tools/keytool/Main", HOOKED));

  /** They park and unpark by themselves. */
  private static final Map<String, String> PARKS =
      Map.of(
          "java/lang/ThreadBuilders", "virtual threads of JVMs that have no real ones",
          "java/lang/VirtualThread", "only when it keeps its carrier, which is hooked",
          "java/util/concurrent/locks/AbstractQueuedLongSynchronizer", "only when out of memory",
          "java/util/concurrent/locks/AbstractQueuedSynchronizer", "only when out of memory",
          "java/util/concurrent/locks/LockSupport", "where a virtual thread is told apart");

  @Test
  void every_reading_of_the_clock_is_virtual_or_has_its_reason() throws IOException {
    assertThat(users(OutsideSourcesTest::clock)).isEqualTo(new TreeSet<>(CLOCK.keySet()));
  }

  @Test
  void every_source_of_chance_is_the_simulations_or_has_its_reason() throws IOException {
    assertThat(users(OutsideSourcesTest::chance)).isEqualTo(new TreeSet<>(CHANCE.keySet()));
  }

  @Test
  void everybody_who_parks_does_so_by_the_hooks_or_has_a_reason() throws IOException {
    assertThat(
            users(
                (owner, name) -> owner.equals("jdk/internal/misc/Unsafe") && name.endsWith("park")))
        .isEqualTo(new TreeSet<>(PARKS.keySet()));
  }

  private static boolean clock(String owner, String method) {
    return switch (method) {
      case "nanoTime", "currentTimeMillis" -> owner.equals("java/lang/System");
      case "getNanoTimeAdjustment" -> owner.equals("jdk/internal/misc/VM");
      case "currentInstant" -> owner.equals("java/time/Clock");
      default -> false;
    };
  }

  /** A constructor is of interest by its descriptor. */
  private static boolean chance(String owner, String method) {
    return switch (owner) {
      case "java/util/Random", "java/util/SplittableRandom" -> method.equals("<init>()V");
      case "java/security/SecureRandom" ->
          method.startsWith("<init>") || method.startsWith("getInstance");
      case "java/util/concurrent/ThreadLocalRandom" ->
          !method.startsWith("next") || method.equals("nextSecondarySeed");
      case "jdk/internal/util/random/RandomSupport" -> method.equals("initialSeed");
      case "jdk/internal/misc/CDS" -> method.equals("getRandomSeedForDumping");
      default -> owner.startsWith("sun/security/provider/SeedGenerator");
    };
  }

  /** The top-level classes that call or refer to such a method. */
  private static Set<String> users(BiPredicate<String, String> wanted) throws IOException {
    Set<String> found = new TreeSet<>();
    WOVEN
        .get()
        .forEach(
            (name, model) -> {
              int nested = name.indexOf('$');
              String top = nested < 0 ? name : name.substring(0, nested);
              if (model.methods().stream().anyMatch(method -> calls(method, top, wanted))) {
                found.add(top);
              }
            });
    return found;
  }

  private static boolean calls(MethodModel method, String top, BiPredicate<String, String> wanted) {
    return method.code().stream()
        .flatMap(code -> code.elementStream())
        .anyMatch(
            element ->
                switch (element) {
                  case InvokeInstruction call ->
                      wanted.test(call.owner().asInternalName(), name(call));
                  case InvokeDynamicInstruction call ->
                      call.bootstrapArgs().stream().anyMatch(it -> refers(it, wanted));
                  default -> false;
                });
  }

  private static String name(InvokeInstruction call) {
    String name = call.name().stringValue();
    return name.equals("<init>") ? name + call.type().stringValue() : name;
  }

  private static boolean refers(ConstantDesc argument, BiPredicate<String, String> wanted) {
    return argument instanceof DirectMethodHandleDesc method
        && wanted.test(Redirect.internal(method.owner()), method.methodName());
  }

  private static final Lazily WOVEN = new Lazily();

  /** All classes of java.base, woven. */
  private static final class Lazily {
    private final Map<String, ClassModel> models = new TreeMap<>();

    Map<String, ClassModel> get() throws IOException {
      if (models.isEmpty()) {
        JdkWeaver weaver = new JdkWeaver();
        for (Path file : classes()) {
          String path = file.subpath(2, file.getNameCount()).toString();
          String name = path.substring(0, path.length() - ".class".length());
          byte[] original = Files.readAllBytes(file);
          byte[] woven = weaver.weave(name, original);
          models.put(name, ClassFile.of().parse(woven == null ? original : woven));
        }
      }
      return models;
    }

    private static List<Path> classes() throws IOException {
      Path base = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules/java.base");
      try (Stream<Path> files = Files.walk(base)) {
        return files.filter(file -> file.toString().endsWith(".class")).sorted().toList();
      }
    }
  }
}
