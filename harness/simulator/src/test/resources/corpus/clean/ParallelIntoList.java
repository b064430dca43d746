// Kind: parallel stream into a list
// Shows: nothing
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class Program {
  static void run() throws Exception {
    List<Integer> squares =
        IntStream.range(0, 8).parallel().mapToObj(i -> i * i).collect(Collectors.toList());
    if (squares.size() > 8) {
      throw new AssertionError(squares.toString());
    }
  }
}
