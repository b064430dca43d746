package headwaiter.rules.flow;

import java.lang.constant.MethodTypeDesc;

/**
 * The name of a method.
 *
 * @param owner the binary name of its class, with dots
 * @param name its own name
 * @param type what it takes and returns
 */
public record MethodKey(String owner, String name, MethodTypeDesc type) {}
