package headwaiter.verify.browser;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/**
 * One tab. It writes down what a page of ours must never do: write to the console, throw, open a
 * dialog, or ask for anything but itself.
 */
final class Tab implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 120;

  private final DevTools tools;
  private final String session;
  private final String target;
  private final List<String> faults = new CopyOnWriteArrayList<>();
  private final BlockingQueue<String> loads = new LinkedBlockingQueue<>();
  private volatile String here = "about:blank";

  Tab(DevTools tools, String session, String target) {
    this.tools = tools;
    this.session = session;
    this.target = target;
    tools.listen(
        event -> {
          if (event.session().equals(session)) {
            hear(event);
          }
        });
    List.of("Page", "Runtime", "Log", "Network").forEach(domain -> ask(domain + ".enable"));
  }

  /** Opens a page from the disk. */
  void open(Path page) {
    open(page, "");
  }

  /**
   * Opens a page from the disk at a place.
   *
   * @param hash what comes after its name, with its {@code #}
   */
  void open(Path page, String hash) {
    here = page.toUri().toString();
    loads.clear();
    JsonNode answer = ask("Page.navigate", Map.of("url", here + hash));
    if (answer.has("errorText")) {
      throw new AssertionError("Can't open " + page + ": " + answer.get("errorText"));
    }
    // Without a loader it is the same page at another place.
    if (answer.has("loaderId")) {
      awaitLoad(page.toString());
    }
  }

  /** Opens the page that is open again. */
  void reload() {
    loads.clear();
    ask("Page.reload");
    awaitLoad(here);
  }

  /** What went wrong since the last time that was asked. */
  List<String> faults() {
    // What the page has done is told before the answer to this.
    ask("Runtime.evaluate", Map.of("expression", "0"));
    List<String> now = List.copyOf(faults);
    faults.clear();
    return now;
  }

  /** The value of an expression. A promise is waited for. */
  JsonNode value(String expression) {
    JsonNode answer =
        ask(
            "Runtime.evaluate",
            Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
    if (answer.has("exceptionDetails")) {
      throw new AssertionError(expression + ": " + answer.get("exceptionDetails"));
    }
    return answer.path("result").path("value");
  }

  /** Waits until an expression is true, looking again and again. */
  void until(String expression) {
    value(
        "new Promise((done) => { const look = () => (%s) ? done(0) : setTimeout(look, 5); look() })"
            .formatted(expression));
  }

  String text(String expression) {
    return value(expression).asString();
  }

  int number(String expression) {
    return value(expression).asInt();
  }

  boolean is(String expression) {
    return value(expression).asBoolean();
  }

  /** Looks through a window of that size; the narrow ones are phones. */
  void size(int width, int height) {
    ask(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
  }

  /** Looks in the light or in the dark, at a screen or on paper. */
  void look(boolean dark, boolean paper) {
    ask(
        "Emulation.setEmulatedMedia",
        Map.of(
            "media",
            paper ? "print" : "",
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
  }

  /** Clicks into the middle of the first element that is meant, as a hand would. */
  void click(String selector) {
    JsonNode at =
        value(
            "(() => { const e = document.querySelector(%s); e.scrollIntoView({block: 'center'}); "
                    .formatted(quoted(selector))
                + "const r = e.getBoundingClientRect(); return [r.x + r.width / 2, r.y + r.height / 2] })()");
    for (String type : List.of("mousePressed", "mouseReleased")) {
      ask(
          "Input.dispatchMouseEvent",
          Map.of(
              "type",
              type,
              "x",
              at.get(0).asDouble(),
              "y",
              at.get(1).asDouble(),
              "button",
              "left",
              "clickCount",
              1));
    }
  }

  /** Types a text where the focus is. */
  void type(String text) {
    ask("Input.insertText", Map.of("text", text));
  }

  /** Presses a key by its name, for example {@code ArrowRight}. */
  void press(String key) {
    Map<String, Integer> codes = Map.of("Tab", 9, "Enter", 13, "ArrowLeft", 37, "ArrowRight", 39);
    for (String type : List.of("rawKeyDown", "keyUp")) {
      ask(
          "Input.dispatchKeyEvent",
          Map.of("type", type, "key", key, "code", key, "windowsVirtualKeyCode", codes.get(key)));
    }
  }

  /** The page as it would be printed. */
  byte[] printed() {
    JsonNode answer = ask("Page.printToPDF", Map.of("printBackground", false));
    return java.util.Base64.getDecoder().decode(answer.path("data").asString());
  }

  static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  @Override
  public void close() {
    tools.ask("", "Target.closeTarget", Map.of("targetId", target));
  }

  private JsonNode ask(String command) {
    return ask(command, Map.of());
  }

  private JsonNode ask(String command, Map<String, ?> parameters) {
    return tools.ask(session, command, parameters);
  }

  private void awaitLoad(String page) {
    try {
      if (loads.poll(PATIENCE_SECONDS, TimeUnit.SECONDS) == null) {
        throw new AssertionError("Expected " + page + " to load, but it does not.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("Interrupted", e);
    }
  }

  private void hear(DevTools.Event event) {
    JsonNode facts = event.facts();
    switch (event.name()) {
      case "Page.loadEventFired" -> loads.add(here);
      case "Runtime.consoleAPICalled" -> faults.add("wrote to the console: " + facts.path("args"));
      case "Runtime.exceptionThrown" -> faults.add("threw: " + facts.path("exceptionDetails"));
      case "Log.entryAdded" -> faults.add("the browser complains: " + facts.path("entry"));
      case "Page.javascriptDialogOpening" -> {
        faults.add("opened a dialog: " + facts.path("message"));
        // Until it is closed the page answers nothing; to wait for that here would be for ever.
        Thread.startVirtualThread(() -> ask("Page.handleJavaScriptDialog", Map.of("accept", true)));
      }
      case "Network.requestWillBeSent" -> {
        String address = facts.path("request").path("url").asString();
        if (!address.equals(here) && !address.startsWith("data:")) {
          faults.add("asked for " + address + " from " + here);
        }
      }
      default -> {} // Everything else that browsers do.
    }
  }
}
