package headwaiter.verify.planted.fences.grader.pipeline;

import picocli.CommandLine;

record ForbiddenCommand(CommandLine line) {}
