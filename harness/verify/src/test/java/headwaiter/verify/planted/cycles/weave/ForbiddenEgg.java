package headwaiter.verify.planted.cycles.weave;

import headwaiter.verify.planted.cycles.sim.ForbiddenHen;

public record ForbiddenEgg(ForbiddenHen from) {}
