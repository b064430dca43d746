package sample;

import given.Library;

public class PrintsAndGoesOn {
  static String read(Library library, String title) {
    try {
      return library.read(title);
    } catch (InterruptedException stop) { // expect: swallowed-cancellation
      stop.printStackTrace();
    }
    return null;
  }
}
