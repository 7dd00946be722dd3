package cn.bense.settlement.model;

import cn.bense.cases.CaseFacts.Proof;
import java.util.List;
import java.util.stream.Collectors;

/** The photos a deduction rests on, one a line: kind, id, digest. */
final class Proofs {

    private Proofs() {}

    static String written(List<Proof> proof) {
        return proof.stream()
                .map(p -> p.kind() + " " + p.photoId() + " " + p.sha256())
                .collect(Collectors.joining("\n"));
    }

    static List<Proof> read(String written) {
        return written.isBlank()
                ? List.of()
                : written.lines()
                        .map(line -> line.split(" ", 3))
                        .map(part -> new Proof(part[0], part[1], part[2]))
                        .toList();
    }
}
