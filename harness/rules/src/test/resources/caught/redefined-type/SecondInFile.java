package sample;

public class SecondInFile {
  Library library = new Library();
}

class Library { // expect: redefined-type
  String read(String title) {
    return title;
  }
}
