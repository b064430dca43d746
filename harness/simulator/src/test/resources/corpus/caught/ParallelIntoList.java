// Kind: parallel stream into a list
// Shows: race
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class Program {
  static void run() throws Exception {
    List<Integer> squares = new ArrayList<>();
    IntStream.range(0, 8).parallel().forEach(i -> squares.add(i * i));
    if (squares.size() > 8) {
      throw new AssertionError(squares.toString());
    }
  }
}
