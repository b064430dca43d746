package headwaiter.rules;

/**
 * What a rule looks at.
 *
 * @param inspection as it was asked for
 */
record Subject(Inspection inspection) {}
