package sample;

import java.util.function.Function;

public class Box<T> {
  public <R> R map(Function<? super T, ? extends R> function) {
    throw new UnsupportedOperationException();
  }
}
