package sample;

import java.lang.reflect.Array;
import java.util.List;

public class GenericArray {
  @SuppressWarnings("unchecked")
  public static <T> T[] toArray(Class<T> type, List<? extends T> list) {
    T[] array = (T[]) Array.newInstance(type, list.size());
    for (int i = 0; i < array.length; i++) {
      array[i] = type.cast(list.get(i));
    }
    return array;
  }
}
