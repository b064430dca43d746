// Kind: parallel stream into a list by a method reference
// Shows: nothing
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

class Program {
  static void run() throws Exception {
    List<Integer> numbers = Collections.synchronizedList(new ArrayList<>());
    IntStream.range(0, 8).mapToObj(Program::square).parallel().forEach(numbers::add);
    if (numbers.size() > 8) {
      throw new AssertionError(numbers.toString());
    }
  }

  static Integer square(int number) {
    try {
      Thread.sleep(1);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    return number * number;
  }
}
