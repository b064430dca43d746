package sample;

public class SeveralInFile {
  Helper helper = new Helper();
}

class Helper {
  int one() {
    return 1;
  }
}
