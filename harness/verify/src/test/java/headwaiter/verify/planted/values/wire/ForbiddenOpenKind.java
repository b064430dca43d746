package headwaiter.verify.planted.values.wire;

interface ForbiddenOpenKind {}
