package sample;

import java.util.function.Supplier;

public class RemembersOnce {
  private String menu;

  public synchronized String menu(Supplier<String> printer) {
    if (menu == null) {
      menu = printer.get();
    }
    return menu;
  }
}
