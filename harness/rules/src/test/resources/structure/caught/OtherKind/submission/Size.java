package sample;

public final class Size { // expect: structure
  public static final Size SMALL = new Size();
}
