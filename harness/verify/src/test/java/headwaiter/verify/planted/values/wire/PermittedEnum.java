package headwaiter.verify.planted.values.wire;

enum PermittedEnum {
  ONE {
    @Override
    int points() {
      return 1;
    }
  };

  abstract int points();
}
