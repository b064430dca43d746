package course.uicontext.tests;

import static course.uicontext.tests.Screen.ONE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.uicontext.Search;
import course.uicontext.given.View;
import headwaiter.api.Check;
import headwaiter.api.Explored;
import headwaiter.api.Simulation;
import headwaiter.api.VirtualTime;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A guest who types faster than the library answers. */
class ImpatientTest {
  @Check("stale-error")
  @Test
  void an_error_that_nobody_waits_for_is_not_shown(Simulation sim) throws Exception {
    Screen screen =
        new Screen(sim)
            .takes("cats", ONE.multipliedBy(3))
            .fails("cats", new IOException("closed for inventory"));
    CompletableFuture<Void> cats = screen.search("cats");
    CompletableFuture<Void> dogs = screen.search("dogs");
    sim.await(dogs);
    sim.await(cats);
    assertEquals(List.of("All about dogs at 1 s"), screen.shown);
  }

  @Check("stale-error")
  @Test
  void an_answer_from_before_an_error_stays_unseen(Simulation sim) throws Exception {
    Screen screen =
        new Screen(sim)
            .takes("cats", ONE.multipliedBy(3))
            .fails("dogs", new IOException("closed for inventory"));
    CompletableFuture<Void> cats = screen.search("cats");
    CompletableFuture<Void> dogs = screen.search("dogs");
    sim.awaitFailure(dogs);
    sim.await(cats);
    assertEquals(List.of("no dogs at 1 s"), screen.shown);
  }

  @Check("same-words")
  @Test
  void the_same_words_are_another_search(Simulation sim) throws Exception {
    Screen screen = new Screen(sim).takes("cats", ONE.multipliedBy(3), ONE);
    CompletableFuture<Void> first = screen.search("cats");
    CompletableFuture<Void> second = screen.search("cats");
    sim.await(first);
    sim.await(second);
    sim.settle();
    assertEquals(List.of("All about cats at 1 s"), screen.shown);
  }

  @Check("same-moment")
  @Explored
  @Test
  void who_types_as_the_answer_comes_sees_the_new_one(Simulation sim) throws Exception {
    List<String> diary = new ArrayList<>();
    View view =
        new View() {
          @Override
          public void showTitles(String query, List<String> titles) {
            diary.add(query);
          }

          @Override
          public void showError(String query, Throwable failure) {
            diary.add("no " + query);
          }
        };
    Search search = new Search(sim.loop(), List::of, view);
    sim.onLoop(() -> search.search("cats"));
    CompletableFuture<Void> dogs =
        sim.onLoop(
            () -> {
              CompletableFuture<Void> typed = search.search("dogs");
              diary.add("types");
              return typed;
            });
    sim.await(dogs);
    sim.settle();
    int types = diary.indexOf("types");
    assertFalse(diary.subList(types, diary.size()).contains("cats"), "the diary says " + diary);
    assertTrue(diary.contains("dogs"), "the diary says " + diary);
  }

  @Check("nothing-left")
  @Test
  void nobody_stays_when_all_is_shown(Simulation sim) throws Exception {
    Screen screen =
        new Screen(sim)
            .takes("cats", ONE.multipliedBy(3))
            .fails("birds", new IOException("closed for inventory"));
    CompletableFuture<Void> cats = screen.search("cats");
    sim.await(screen.search("dogs"));
    sim.awaitFailure(screen.search("birds"));
    sim.await(cats);
    sim.advance(ONE.multipliedBy(3));
    VirtualTime.assertNothingLeft(sim);
  }
}
