package sample;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Scanner;

public class OrdinaryCode {
  enum Size {
    SMALL,
    LARGE
  }

  record Cup(Size size, String content) {}

  sealed interface Order permits Drink, Food {}

  record Drink(Cup cup) implements Order {}

  record Food(String name) implements Order {}

  public static String describe(Order order) {
    assert order != null;
    return switch (order) {
      case Drink(Cup(Size size, String content)) when size == Size.LARGE -> "much " + content;
      case Drink drink -> "some " + drink.cup().content();
      case Food food -> food.name() + food.hashCode() + food.getClass().getSimpleName();
    };
  }

  public static Map<Size, List<String>> words(String text, URI uri) {
    Map<Size, List<String>> words = new EnumMap<>(Size.class);
    try (Scanner scanner = new Scanner(text)) {
      while (scanner.hasNext()) {
        String word = scanner.next();
        Size size = word.length() > 5 ? Size.LARGE : Size.valueOf("SMALL");
        words.computeIfAbsent(size, s -> new ArrayList<>()).add(word + uri.getHost());
      }
    }
    switch (Size.values()[0]) {
      case SMALL -> System.out.printf("%s%n", words);
      case LARGE -> System.err.println(Runtime.getRuntime().availableProcessors());
    }
    return words;
  }
}
