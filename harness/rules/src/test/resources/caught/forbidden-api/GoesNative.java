package sample;

import java.lang.foreign.Arena;

public class GoesNative {
  public static long outside(long size) {
    try (Arena arena = Arena.ofConfined()) { // expect: forbidden-api
      return arena.allocate(size).byteSize(); // expect: forbidden-api
    }
  }

  public static void load() {
    System.loadLibrary("m"); // expect: forbidden-api
  }
}
