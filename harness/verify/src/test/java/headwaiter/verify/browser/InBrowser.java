package headwaiter.verify.browser;

import headwaiter.verify.whole.SampleClass;
import java.util.Set;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests a {@link Tab} of their own and the {@link Sites}. There is one browser for all tests;
 * where none is installed they are not run, and say so.
 */
final class InBrowser implements ExecutionCondition, ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(InBrowser.class);
  private static final String MISSING =
      "not run here: no Chromium on the path; install it (package chromium), or name it in "
          + Chromium.VARIABLE;

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (Chromium.find().isPresent()) {
      return ConditionEvaluationResult.enabled("There is a Chromium.");
    }
    if (context.getTestMethod().isEmpty()) {
      System.out.println(context.getDisplayName() + " " + MISSING);
    }
    return ConditionEvaluationResult.disabled(MISSING);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return Set.of(Tab.class, Sites.class).contains(parameter.getParameter().getType());
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    ExtensionContext.Store all = context.getRoot().getStore(NAMESPACE);
    if (parameter.getParameter().getType() == Sites.class) {
      return all.computeIfAbsent(
          Sites.class, type -> Sites.make(SampleClass.Once.of(context)), Sites.class);
    }
    Chromium browser =
        all.computeIfAbsent(Chromium.class, type -> Chromium.start(), Chromium.class);
    return context.getStore(NAMESPACE).computeIfAbsent(Tab.class, type -> browser.tab(), Tab.class);
  }
}
