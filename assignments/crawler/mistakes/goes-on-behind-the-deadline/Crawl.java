package course.crawler;

import course.crawler.given.Config;
import course.crawler.given.Page;
import course.crawler.given.SiteMap;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * One crawl. What belongs together is changed under one lock; requests are made, and futures
 * completed, outside of it. Pages of one level are independent; the next level is made, in order,
 * when all of them have ended.
 */
final class Crawl {
  private final HttpClient client;
  private final Config config;
  private final CompletableFuture<SiteMap> map = new CompletableFuture<>();
  private final CompletableFuture<Void> deadline = new CompletableFuture<>();
  private final Set<URI> known = new HashSet<>();
  private final List<Visit> found = new ArrayList<>();
  private final Queue<Visit> ready = new ArrayDeque<>();

  private List<Visit> level = new ArrayList<>();
  private int places;
  private int unfinished;
  private boolean over;

  Crawl(HttpClient client, Config config) {
    this.client = client;
    this.config = config;
    this.places = config.maxConcurrent();
  }

  CompletableFuture<SiteMap> from(URI start) {
    synchronized (this) {
      add(start, 0);
    }
    deadline.whenComplete(
        (nothing, stopped) -> {
          if (stopped == null) {
            finish();
          }
        });
    deadline.completeOnTimeout(null, config.deadline().toNanos(), TimeUnit.NANOSECONDS);
    goOn();
    return map;
  }

  private void add(URI uri, int depth) {
    if (known.add(uri)) {
      Visit visit = new Visit(new Page(uri, depth));
      found.add(visit);
      level.add(visit);
      ready.add(visit);
      unfinished++;
    }
  }

  /** Begins what there is room for; ends if there is nothing left. */
  private void goOn() {
    List<Visit> begun = new ArrayList<>();
    boolean done;
    synchronized (this) {
      while (!over && places > 0 && !ready.isEmpty()) {
        places--;
        begun.add(ready.remove());
      }
      done = unfinished == 0;
    }
    begun.forEach(this::attempt);
    if (done) {
      finish();
    }
  }

  private void attempt(Visit visit) {
    CompletableFuture<HttpResponse<String>> response =
        client.sendAsync(HttpRequest.newBuilder(visit.page.uri()).build(), BodyHandlers.ofString());

    response
        .copy()
        .orTimeout(config.perPageTimeout().toNanos(), TimeUnit.NANOSECONDS)
        .whenComplete(
            (page, failure) -> {
              response.cancel(true); // ends it, if it was too slow
              boolean good = failure == null && page.statusCode() == 200;
              ended(visit, response, good ? Optional.of(page.body()) : Optional.empty());
            });
  }

  private void ended(Visit visit, CompletableFuture<?> response, Optional<String> html) {
    Optional<Duration> pause;
    synchronized (this) {
      if (over) {
        return;
      }

      places++;
      pause = visit.ended(html, config);
      if (pause.isEmpty() && --unfinished == 0) {
        nextLevel();
      }
    }
    pause.ifPresent(time -> againAfter(time, visit));
    goOn();
  }

  private void nextLevel() {
    List<Visit> last = level;
    level = new ArrayList<>();
    for (Visit visit : last) {
      visit.links.forEach(link -> add(link, visit.page.depth() + 1));
    }
  }

  private void againAfter(Duration time, Visit visit) {
    CompletableFuture<Void> pause = new CompletableFuture<>();
    pause.whenComplete(
        (nothing, stopped) -> {
          if (stopped == null) {
            synchronized (this) {
              ready.add(visit);
            }
            goOn();
          }
        });
    pause.completeOnTimeout(null, time.toNanos(), TimeUnit.NANOSECONDS);
  }

  private void finish() {

    synchronized (this) {
      if (over) {
        return;
      }
      over = true;
    }
    deadline.cancel(false);

    map.complete(
        new SiteMap(
            pages(Visit.State.VISITED), pages(Visit.State.BROKEN), pages(Visit.State.OPEN)));
  }

  private synchronized List<Page> pages(Visit.State state) {
    return found.stream().filter(visit -> visit.state == state).map(visit -> visit.page).toList();
  }
}
