package headwaiter.verify.planted.lean.hook;

import java.util.List;

record PermittedHook(List<String> knows) {}
