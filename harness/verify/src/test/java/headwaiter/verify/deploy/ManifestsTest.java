package headwaiter.verify.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.kubernetes.client.openapi.models.V1Job;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The manifests of {@code harness/deploy/kubernetes} are what Kubernetes takes. */
class ManifestsTest {
  private static final Path FOLDER = Path.of("../deploy/kubernetes");

  @Test
  void every_field_is_one_that_kubernetes_knows() throws IOException {
    List<String> kinds = new ArrayList<>();
    for (JsonObject manifest : manifests()) {
      String kind = manifest.get("kind").getAsString();
      switch (kind) {
        case "Job" -> V1Job.validateJsonElement(manifest);
        case "NetworkPolicy" -> V1NetworkPolicy.validateJsonElement(manifest);
        default -> throw new AssertionError("Nothing checks a " + kind);
      }
      kinds.add(kind);
    }
    assertThat(kinds).containsExactlyInAnyOrder("Job", "NetworkPolicy", "Job");
  }

  @Test
  void a_field_that_it_does_not_know_would_be_seen() throws IOException {
    JsonObject job = manifests().getFirst();
    job.getAsJsonObject("spec").addProperty("paralelism", 3);
    assertThatThrownBy(() -> V1Job.validateJsonElement(job)).hasMessageContaining("paralelism");
  }

  @Test
  void every_pod_is_nobody_without_privilege_and_writes_to_its_volumes_alone() throws IOException {
    for (JsonObject manifest : manifests()) {
      if (!manifest.get("kind").getAsString().equals("Job")) {
        continue;
      }
      JsonObject pod =
          manifest.getAsJsonObject("spec").getAsJsonObject("template").getAsJsonObject("spec");
      JsonObject nobody = pod.getAsJsonObject("securityContext");
      assertThat(nobody.get("runAsNonRoot").getAsBoolean()).isTrue();
      assertThat(nobody.get("runAsUser").getAsInt()).isEqualTo(65534);
      assertThat(nobody.getAsJsonObject("seccompProfile").get("type").getAsString())
          .isEqualTo("RuntimeDefault");
      assertThat(pod.get("automountServiceAccountToken").getAsBoolean()).isFalse();
      for (JsonElement each : pod.getAsJsonArray("containers")) {
        JsonObject shut = each.getAsJsonObject().getAsJsonObject("securityContext");
        assertThat(shut.get("readOnlyRootFilesystem").getAsBoolean()).isTrue();
        assertThat(shut.get("allowPrivilegeEscalation").getAsBoolean()).isFalse();
        assertThat(shut.getAsJsonObject("capabilities").get("drop")).hasToString("[\"ALL\"]");
        assertThat(each.getAsJsonObject().getAsJsonObject("resources").has("limits")).isTrue();
      }
    }
  }

  @Test
  void there_are_as_many_shards_as_the_job_has_indexes() throws IOException {
    JsonObject spec = manifests().getFirst().getAsJsonObject("spec");
    JsonObject container =
        spec.getAsJsonObject("template")
            .getAsJsonObject("spec")
            .getAsJsonArray("containers")
            .get(0)
            .getAsJsonObject();
    JsonObject shards = container.getAsJsonArray("env").get(0).getAsJsonObject();
    assertThat(shards.get("name").getAsString()).isEqualTo("SHARDS");
    assertThat(shards.get("value").getAsInt()).isEqualTo(spec.get("completions").getAsInt());
  }

  private static List<JsonObject> manifests() throws IOException {
    List<JsonObject> manifests = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".yaml")).sorted().toList()) {
        for (Object document :
            new Load(LoadSettings.builder().build()).loadAllFromString(Files.readString(file))) {
          manifests.add(new Gson().toJsonTree(document).getAsJsonObject());
        }
      }
    }
    return manifests;
  }
}
