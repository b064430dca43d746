package sample;

import java.io.FileReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;

public class UsesNetworkAndFiles {
  public static void everything(String name) throws IOException {
    Files.readString(Path.of(name)); // expect: forbidden-api
    new FileReader(name).close(); // expect: forbidden-api
    new PrintWriter(name).close(); // expect: forbidden-api
    new Socket("localhost", 80).close(); // expect: forbidden-api
    URI.create(name).toURL().openStream(); // expect: forbidden-api
    HttpClient.newHttpClient(); // expect: forbidden-api, unclosed-resource
  }
}
