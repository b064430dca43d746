package headwaiter.rules;

import headwaiter.rules.flow.Call;
import headwaiter.rules.flow.ClassCode;
import headwaiter.rules.flow.MethodCode;
import headwaiter.rules.flow.Names;
import java.lang.classfile.instruction.FieldInstruction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * {@code permit-leak}, as far as class files tell: a permit that comes back only if all goes well.
 * Either it is closed by nobody but callbacks for success, or a semaphore is released by straight
 * code that an exception passes by.
 */
final class PermitLeak implements Rule {
  private static final String SEMAPHORE = "java.util.concurrent.Semaphore";
  private static final Set<String> ACQUIRES = Set.of("acquire", "acquireUninterruptibly");

  @Override
  public String id() {
    return "permit-leak";
  }

  @Override
  public List<Hit> hits(Subject subject) {
    List<Hit> hits = new ArrayList<>();
    Releases releases = new Releases(subject);
    Map<String, List<CallSite>> ofSemaphores = new TreeMap<>();
    for (MethodCode method : subject.program().methods()) {
      for (CallSite site : releases.calls(method)) {
        Call call = Releases.called(site);
        if (isRelease(call)) {
          ofSemaphores
              .computeIfAbsent(Names.outermost(method.owner().name()), n -> new ArrayList<>())
              .add(site);
        } else if (site.step().call().isPresent()
            && isClose(subject, call)
            && releases.isOnlyOnSuccess(site)) {
          hits.add(onSuccess(subject, site));
        }
      }
    }
    ofSemaphores.forEach((owner, sites) -> semaphores(subject, releases, sites, hits));
    return hits;
  }

  private void semaphores(
      Subject subject, Releases releases, List<CallSite> sites, List<Hit> hits) {
    if (sites.stream().allMatch(releases::runsOnlyOnSuccess)) {
      sites.stream()
          .filter(site -> !releases.isOfEmptySemaphore(site))
          .forEach(site -> hits.add(onSuccess(subject, site)));
    } else if (sites.size() == 1 && isPassedByException(sites.getFirst())) {
      hits.add(passedBy(subject, sites.getFirst()));
    }
  }

  private static boolean isRelease(Call call) {
    return call.owner().equals(SEMAPHORE) && call.name().equals("release");
  }

  private static boolean isClose(Subject subject, Call call) {
    return call.name().equals("close")
        && call.type().parameterCount() == 0
        && Names.simple(call.owner()).contains("Permit")
        && subject.program().isA(call.owner(), "java.lang.AutoCloseable");
  }

  /** Acquired and released in one method that handles no exception, with calls between. */
  private static boolean isPassedByException(CallSite release) {
    MethodCode method = release.method();
    if (method.handlesExceptions()) {
      return false;
    }
    boolean acquired = false;
    boolean calls = false;
    for (int at = 0; at < release.at(); at++) {
      Call call = method.steps().get(at).call().orElse(null);
      if (call != null && call.owner().equals(SEMAPHORE)) {
        acquired |= ACQUIRES.contains(call.name()) && isSame(new CallSite(method, at), release);
      } else if (acquired && call != null) {
        calls |= !call.owner().startsWith("java.lang.") || call.name().equals("sleep");
      }
    }
    return calls;
  }

  /** Whether two calls are on what one field holds, or on one value. */
  private static boolean isSame(CallSite one, CallSite other) {
    return one.sources(0).equals(other.sources(0)) || fields(one).equals(fields(other));
  }

  private static List<String> fields(CallSite site) {
    return site.sources(0).stream()
        .map(
            source ->
                source
                    .step()
                    .filter(step -> step.instruction() instanceof FieldInstruction)
                    .map(step -> ((FieldInstruction) step.instruction()).name().stringValue())
                    .orElse(source.toString()))
        .toList();
  }

  private Hit onSuccess(Subject subject, CallSite site) {
    return subject.hit(
        this,
        false,
        site,
        Releases.called(site).name(),
        "The permit is given back only when all goes well: a failure skips this callback and keeps"
            + " the permit for ever.",
        "Give it back in `whenComplete` or `handle`, which run after a failure too.");
  }

  private Hit passedBy(Subject subject, CallSite site) {
    ClassCode owner = site.method().owner();
    return subject.hit(
        this,
        false,
        site,
        site.call().name(),
        "`"
            + Names.simple(owner.name())
            + "` gives the permit back only when all goes well: an exception before this line keeps"
            + " it for ever.",
        "Give it back in a `finally` block.");
  }
}
