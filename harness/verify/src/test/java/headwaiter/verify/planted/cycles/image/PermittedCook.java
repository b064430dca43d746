package headwaiter.verify.planted.cycles.image;

import headwaiter.verify.planted.cycles.weave.ForbiddenEgg;

record PermittedCook(ForbiddenEgg uses) {}
