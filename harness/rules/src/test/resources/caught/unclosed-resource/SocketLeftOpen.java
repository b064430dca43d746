package sample;

import java.io.IOException;
import java.net.Socket;

public class SocketLeftOpen {
  public static void say(String host, String word) throws IOException {
    var socket = new Socket(host, 80); // expect: unclosed-resource
    socket.setTcpNoDelay(true);
    socket.shutdownInput();
  }
}
