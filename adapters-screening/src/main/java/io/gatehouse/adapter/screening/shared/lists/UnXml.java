package io.gatehouse.adapter.screening.shared.lists;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import io.gatehouse.domain.kyc.ListedKind;

/**
 * The consolidated list of the United Nations Security Council. Read as a stream, without a document type and without
 * anything that it refers to.
 *
 * @see <a href="https://main.un.org/securitycouncil/en/content/un-sc-consolidated-list">The list</a>
 */
final class UnXml {

    private static final int LONGEST_TEXT = 100_000;
    private static final int MOST_LEVELS = 20;

    private UnXml() {}

    static ReadList read(byte[] content) {
        try {
            var xml = factory().createXMLStreamReader(new ByteArrayInputStream(content));
            xml.nextTag();
            if (!xml.getLocalName().equals("CONSOLIDATED_LIST")) {
                throw new UnreadableListException("the file is of another format: it does not start as the list does");
            }
            var generated = xml.getAttributeValue(null, "dateGenerated");
            var entries = new ArrayList<ListedRecord>();
            while (xml.next() != XMLStreamConstants.END_DOCUMENT) {
                if (xml.isStartElement() && xml.getLocalName().equals("INDIVIDUAL")) {
                    entries.add(entry(Element.read(xml), ListedKind.PERSON, "INDIVIDUAL_"));
                } else if (xml.isStartElement() && xml.getLocalName().equals("ENTITY")) {
                    entries.add(entry(Element.read(xml), ListedKind.ORGANIZATION, "ENTITY_"));
                }
            }
            return new ReadList(generated == null ? "" : generated, entries);
        } catch (XMLStreamException e) {
            throw new UnreadableListException("the file is no XML, or it is cut off", e);
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private static ListedRecord entry(Element entry, ListedKind kind, String prefix) {
        var name = Stream.of("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME").flatMap(entry::texts)
                .reduce((one, other) -> one + " " + other).orElse("");
        var names = Stream.concat(
                Stream.of(name),
                Stream.concat(entry.children(prefix + "ALIAS").flatMap(alias -> alias.texts("ALIAS_NAME"))
                        .flatMap(alias -> Stream.of(alias.split(";", -1))), entry.texts("NAME_ORIGINAL_SCRIPT")));
        return new ListedRecord(
                entry.texts("DATAID").findFirst().orElse(""), kind, names.toList(),
                entry.children(prefix + "DATE_OF_BIRTH").map(UnXml::birth).toList(),
                Stream.concat(
                        entry.children("NATIONALITY").flatMap(nationality -> nationality.texts("VALUE")),
                        entry.children(prefix + "ADDRESS").flatMap(address -> address.texts("COUNTRY"))).toList(),
                entry.children(prefix + "ADDRESS").map(UnXml::address).toList(),
                entry.children(prefix + "DOCUMENT").flatMap(document -> document.texts("NUMBER")).toList(),
                Stream.concat(entry.texts("UN_LIST_TYPE"), entry.texts("REFERENCE_NUMBER")).toList());
    }

    private static String birth(Element birth) {
        var years = Stream.concat(birth.texts("FROM_YEAR"), birth.texts("TO_YEAR"))
                .reduce((one, other) -> one + " to " + other);
        return Stream.of(birth.texts("DATE"), birth.texts("YEAR"), years.stream()).flatMap(texts -> texts).findFirst()
                .orElse("");
    }

    private static String address(Element address) {
        return Stream.of("STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE", "COUNTRY").flatMap(address::texts)
                .reduce((one, other) -> one + ", " + other).orElse("");
    }

    /** An element with all that is in it; small, as it is one entry of the list. */
    private record Element(StringBuilder text, Map<String, List<Element>> elements) {

        static Element read(XMLStreamReader xml) throws XMLStreamException {
            return read(xml, 0);
        }

        private static Element read(XMLStreamReader xml, int level) throws XMLStreamException {
            if (level > MOST_LEVELS) {
                throw new UnreadableListException("an entry is nested too deeply");
            }
            var element = new Element(new StringBuilder(), new HashMap<>());
            while (xml.next() != XMLStreamConstants.END_ELEMENT) {
                if (xml.isStartElement()) {
                    var name = xml.getLocalName();
                    element.elements.computeIfAbsent(name, _ -> new ArrayList<>()).add(read(xml, level + 1));
                } else if (xml.isCharacters()) {
                    element.text.append(xml.getText());
                    if (element.text.length() > LONGEST_TEXT) {
                        throw new UnreadableListException("a text of an entry has no end");
                    }
                }
            }
            return element;
        }

        Stream<Element> children(String name) {
            return elements.getOrDefault(name, List.of()).stream();
        }

        Stream<String> texts(String name) {
            return children(name).map(child -> child.text.toString().strip()).filter(text -> !text.isEmpty());
        }
    }
}
