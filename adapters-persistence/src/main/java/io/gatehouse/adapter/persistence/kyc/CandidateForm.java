package io.gatehouse.adapter.persistence.kyc;

import java.util.List;

import tools.jackson.databind.json.JsonMapper;

import io.gatehouse.domain.kyc.Candidate;
import io.gatehouse.domain.kyc.Candidate.Aspect;
import io.gatehouse.domain.kyc.Candidate.Likeness;
import io.gatehouse.domain.kyc.Candidate.ListedEntry;
import io.gatehouse.domain.kyc.ListedKind;
import io.gatehouse.domain.kyc.Score;

/**
 * A candidate as JSON, to be sealed. Another version of Gatehouse may read what this one wrote, so the form is only ever
 * added to.
 */
record CandidateForm(
        String list, String id, ListedKind kind, String caption, List<String> names, List<String> birthDates,
        List<String> countries, List<String> programs, int score, List<LikenessForm> likenesses, String contentHash) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private record LikenessForm(Aspect aspect, String ours, String theirs, int score, String remark) {}

    static String write(Candidate candidate) {
        return JSON.writeValueAsString(new CandidateForm(
                candidate.entry().list(), candidate.entry().id(), candidate.kind(), candidate.caption(),
                candidate.names(), candidate.birthDates(), candidate.countries(), candidate.programs(),
                candidate.score().permille(),
                candidate.likenesses().stream().map(one -> new LikenessForm(
                        one.aspect(), one.ours(), one.theirs(), one.score().permille(), one.remark())).toList(),
                candidate.contentHash()));
    }

    static Candidate read(String json) {
        var form = JSON.readValue(json, CandidateForm.class);
        return new Candidate(
                new ListedEntry(form.list, form.id), form.kind, form.caption, form.names, form.birthDates,
                form.countries, form.programs, new Score(form.score),
                form.likenesses.stream().map(one -> new Likeness(
                        one.aspect, one.ours, one.theirs, new Score(one.score), one.remark)).toList(),
                form.contentHash);
    }
}
