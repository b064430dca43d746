package headwaiter.verify.planted.stages.grader.pipeline;

import headwaiter.verify.planted.stages.grader.intake.Parcel;

record PermittedDoor(Parcel knows) {}
