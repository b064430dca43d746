package headwaiter.verify.planted.chance.simulator.explore;

import java.util.function.DoubleSupplier;

final class ForbiddenMath {
  DoubleSupplier next() {
    return Math::random;
  }
}
