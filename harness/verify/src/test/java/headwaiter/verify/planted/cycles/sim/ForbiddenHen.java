package headwaiter.verify.planted.cycles.sim;

import headwaiter.verify.planted.cycles.weave.ForbiddenEgg;

public record ForbiddenHen(ForbiddenEgg from) {}
