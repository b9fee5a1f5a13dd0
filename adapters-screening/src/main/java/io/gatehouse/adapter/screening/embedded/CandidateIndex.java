package io.gatehouse.adapter.screening.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;

import io.gatehouse.adapter.screening.shared.names.NameForm;
import io.gatehouse.adapter.screening.shared.names.NamePart;

/**
 * Finds those entries of a list that are worth a comparison. Each word of a name is there as it is, as it sounds, by its
 * consonants, and with each of its letters left out: two words that differ by one letter have one of those in common.
 * Immutable and thread-safe.
 */
final class CandidateIndex {

    private static final String WORD = "w";
    private static final String SOUND = "s";
    private static final String BONES = "b";
    private static final String LEFT_OUT = "l";
    private static final String INITIAL = "i";
    private static final String DOCUMENT = "d";
    private static final String PLACE = "p";
    private static final int SHORTEST_TYPO = 4;
    private static final int SHORTEST_BONES = 3;
    private static final int BUFFER_MEGABYTES = 64;

    private final IndexSearcher searcher;
    private final long bytes;

    private CandidateIndex(IndexSearcher searcher, long bytes) {
        this.searcher = searcher;
        this.bytes = bytes;
    }

    static CandidateIndex of(List<Entry> entries) {
        var directory = new ByteBuffersDirectory();
        try {
            write(entries, directory);
            var bytes = 0L;
            for (var file : directory.listAll()) {
                bytes += directory.fileLength(file);
            }
            var searcher = new IndexSearcher(DirectoryReader.open(directory));
            searcher.setSimilarity(similarity());
            searcher.setQueryCache(null);
            return new CandidateIndex(searcher, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How much memory the index takes, without the entries themselves. */
    long bytes() {
        return bytes;
    }

    private static void write(List<Entry> entries, ByteBuffersDirectory directory) throws IOException {
        var config = new IndexWriterConfig().setSimilarity(similarity()).setRAMBufferSizeMB(BUFFER_MEGABYTES);
        try (var writer = new IndexWriter(directory, config)) {
            for (var place = 0; place < entries.size(); place++) {
                writer.addDocument(document(entries.get(place), place));
            }
            writer.forceMerge(1);
        }
    }

    /** How rare a word is counts alone, not how many names an entry has. */
    private static BM25Similarity similarity() {
        return new BM25Similarity(0, 0);
    }

    private static Document document(Entry entry, int place) {
        var terms = new LinkedHashSet<Term>();
        for (var name : entry.names()) {
            for (var part : name.parts()) {
                terms.addAll(terms(part));
            }
            for (var i = 0; i + 1 < name.parts().size(); i++) {
                terms.add(new Term(WORD, name.parts().get(i).text() + name.parts().get(i + 1).text()));
            }
        }
        entry.documents().forEach(number -> terms.add(new Term(DOCUMENT, number)));
        var document = new Document();
        terms.forEach(term -> document.add(new StringField(term.field(), term.text(), Field.Store.NO)));
        document.add(new NumericDocValuesField(PLACE, place));
        return document;
    }

    private static Set<Term> terms(NamePart part) {
        var terms = new LinkedHashSet<Term>();
        terms.add(new Term(WORD, part.text()));
        if (part.role() != NamePart.Role.PARTICLE) {
            terms.add(new Term(INITIAL, part.text().substring(0, 1)));
        }
        if (part.isWord()) {
            terms.add(new Term(SOUND, part.spelling()));
            if (part.skeleton().length() >= SHORTEST_BONES) {
                terms.add(new Term(BONES, part.skeleton()));
            }
            leftOut(part.text()).forEach(text -> terms.add(new Term(LEFT_OUT, text)));
        }
        return terms;
    }

    private static Set<String> leftOut(String word) {
        if (word.length() < SHORTEST_TYPO) {
            return Set.of();
        }
        var texts = new LinkedHashSet<String>();
        texts.add(word);
        for (var i = 0; i < word.length(); i++) {
            texts.add(word.substring(0, i) + word.substring(i + 1));
        }
        return texts;
    }

    /** The places of at most so many entries, the most promising first; the same for the same names. */
    List<Integer> search(List<NameForm> names, Collection<String> documents, int most) {
        var query = new BooleanQuery.Builder();
        var asked = new HashSet<String>();
        for (var name : names) {
            for (var i = 0; i < name.parts().size(); i++) {
                var part = name.parts().get(i);
                if (asked.add(part.text())) {
                    query.add(query(part), BooleanClause.Occur.SHOULD);
                }
                if (i + 1 < name.parts().size() && name.parts().size() > 2
                        && asked.add(part.text() + name.parts().get(i + 1).text())) {
                    query.add(new TermQuery(new Term(WORD, part.text() + name.parts().get(i + 1).text())),
                            BooleanClause.Occur.SHOULD);
                }
            }
        }
        documents.stream().sorted().forEach(number -> query.add(
                new BoostQuery(new TermQuery(new Term(DOCUMENT, number)), 10), BooleanClause.Occur.SHOULD));
        return places(query.build(), most);
    }

    private List<Integer> places(Query query, int most) {
        try {
            var hits = searcher.search(query, most).scoreDocs;
            var values = MultiDocValues.getNumericValues(searcher.getIndexReader(), PLACE);
            var places = new ArrayList<Integer>(hits.length);
            if (values != null) {
                var found = new ArrayList<Integer>(hits.length);
                for (var hit : hits) {
                    found.add(hit.doc);
                }
                found.sort(null);
                for (var document : found) {
                    if (values.advanceExact(document)) {
                        places.add((int) values.longValue());
                    }
                }
            }
            return places;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Query query(NamePart part) {
        if (!part.isWord()) {
            return new BoostQuery(new TermQuery(new Term(
                    part.role() == NamePart.Role.INITIAL ? INITIAL : WORD, part.text())), 0.3F);
        }
        var ways = new ArrayList<Query>();
        ways.add(new TermQuery(new Term(WORD, part.text())));
        ways.add(new BoostQuery(new TermQuery(new Term(SOUND, part.spelling())), 0.9F));
        if (part.skeleton().length() >= SHORTEST_BONES) {
            ways.add(new BoostQuery(new TermQuery(new Term(BONES, part.skeleton())), 0.75F));
        }
        for (var text : leftOut(part.text())) {
            ways.add(new BoostQuery(new TermQuery(new Term(LEFT_OUT, text)), 0.7F));
        }
        ways.add(new BoostQuery(new TermQuery(new Term(INITIAL, part.text().substring(0, 1))), 0.1F));
        return new DisjunctionMaxQuery(ways, 0);
    }
}
