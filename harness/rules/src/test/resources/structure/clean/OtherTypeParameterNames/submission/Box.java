package sample;

import java.util.function.Function;

public class Box<E> {
  private E item;

  public <V> V map(Function<? super E, ? extends V> function) {
    return function.apply(item);
  }
}
