package headwaiter.verify.planted.arrows.grader.cli;

import headwaiter.verify.planted.arrows.grader.model.Noun;

record PermittedCommand(Noun knows) {}
