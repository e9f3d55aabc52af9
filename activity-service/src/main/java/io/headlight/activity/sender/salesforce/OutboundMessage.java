package io.headlight.activity.sender.salesforce;

import io.headlight.activity.json.MalformedBody;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The SOAP message that Salesforce posts, read as what strangers send: no document type and so no entities, nothing outside
 * is ever opened, and depth, elements, notifications and texts are bounded. What it says as {@code SessionId} is a key to
 * the customer's Salesforce and is never taken up.
 *
 * @param organizationId of the organization that says it sent this, or null
 */
record OutboundMessage(String organizationId, List<Notification> notifications) {

    private static final String NAMESPACE = "http://soap.sforce.com/2005/09/outbound";
    private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
    private static final int MOST_NOTIFICATIONS = 100;
    private static final int MOST_ELEMENTS = 60_000;
    private static final int DEEPEST = 12;
    /** As long as the longest field Salesforce has. */
    private static final int LONGEST_TEXT = 131_072;

    /**
     * One record as it was after it was saved.
     *
     * @param id the same in every repetition; null when it is missing
     * @param object {@code Task}, without prefix
     * @param fields that the administrator chose; null for those that are empty
     */
    record Notification(String id, String object, Map<String, String> fields) {}

    /** @throws MalformedBody when it is none that Salesforce could have sent */
    static OutboundMessage read(byte[] body) {
        try {
            // By the JDK's own parser: what these properties mean must not depend on what else is on the class path.
            var factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            factory.setProperty(XMLInputFactory.IS_COALESCING, false);
            factory.setXMLResolver((publicId, systemId, base, namespace) -> {
                throw new XMLStreamException("Nothing outside is opened");
            });
            return new Reader(factory.createXMLStreamReader(new StringReader(utf8(body)))).message();
        } catch (XMLStreamException malformed) {
            var at = malformed.getLocation();
            throw new MalformedBody(
                    at == null
                            ? "The body is not well-formed XML."
                            : "The body is not well-formed XML: line %d, column %d."
                                    .formatted(at.getLineNumber(), at.getColumnNumber()));
        }
    }

    /** Salesforce sends UTF-8; another encoding would be a way past {@link SessionIds}. */
    private static String utf8(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException other) {
            throw new MalformedBody("The body is not UTF-8.");
        }
    }

    /** One pass over the message, which knows where in it we are. */
    private static final class Reader {

        private final XMLStreamReader xml;
        private int depth;
        private int elements;

        Reader(XMLStreamReader xml) {
            this.xml = xml;
        }

        OutboundMessage message() throws XMLStreamException {
            String organization = null;
            boolean isOne = false;
            var notifications = new ArrayList<Notification>();
            while (xml.hasNext()) {
                if (next() != XMLStreamConstants.START_ELEMENT || !NAMESPACE.equals(xml.getNamespaceURI())) {
                    continue;
                }
                switch (xml.getLocalName()) {
                    case "notifications" -> isOne = true;
                    case "OrganizationId" -> organization = text();
                    case "Notification" -> notifications.add(notification());
                    default -> {}
                }
                if (notifications.size() > MOST_NOTIFICATIONS) {
                    throw new MalformedBody("The message has more than 100 notifications.");
                }
            }
            if (!isOne || notifications.isEmpty()) {
                throw new MalformedBody("The body is no outbound message with notifications.");
            }
            return new OutboundMessage(organization, List.copyOf(notifications));
        }

        private Notification notification() throws XMLStreamException {
            int outside = depth - 1;
            String id = null;
            String object = null;
            Map<String, String> fields = Map.of();
            while (depth > outside) {
                if (next() == XMLStreamConstants.START_ELEMENT && NAMESPACE.equals(xml.getNamespaceURI())) {
                    if (xml.getLocalName().equals("Id")) {
                        id = text();
                    } else if (xml.getLocalName().equals("sObject")) {
                        object = type();
                        fields = fields();
                    }
                }
            }
            return new Notification(id, object, fields);
        }

        /** {@code Task} of {@code sf:Task}. */
        private String type() {
            var type = xml.getAttributeValue(INSTANCE, "type");
            return type == null ? "" : type.substring(type.indexOf(':') + 1).strip();
        }

        private Map<String, String> fields() throws XMLStreamException {
            int outside = depth - 1;
            var fields = new LinkedHashMap<String, String>();
            while (depth > outside) {
                if (next() == XMLStreamConstants.START_ELEMENT) {
                    var name = xml.getLocalName();
                    boolean isEmpty = "true".equals(xml.getAttributeValue(INSTANCE, "nil"));
                    var text = text();
                    if (fields.containsKey(name)) {
                        throw new MalformedBody("A record has a field twice.");
                    }
                    fields.put(name, isEmpty ? null : text);
                }
            }
            return fields;
        }

        /** The element's own text; what elements inside it say is left out. */
        private String text() throws XMLStreamException {
            int outside = depth - 1;
            int inside = depth;
            var text = new StringBuilder();
            while (depth > outside) {
                int event = next();
                if (depth == inside && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)) {
                    if (text.length() + xml.getTextLength() > LONGEST_TEXT) {
                        throw new MalformedBody("A text has more than 131072 characters.");
                    }
                    text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                }
            }
            return text.toString();
        }

        private int next() throws XMLStreamException {
            int event = xml.next();
            switch (event) {
                case XMLStreamConstants.DTD,
                        XMLStreamConstants.ENTITY_REFERENCE,
                        XMLStreamConstants.ENTITY_DECLARATION ->
                    throw new MalformedBody("A document type or an entity has no place in a message.");
                case XMLStreamConstants.START_ELEMENT -> enter();
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {}
            }
            return event;
        }

        private void enter() {
            if (++depth > DEEPEST || ++elements > MOST_ELEMENTS) {
                throw new MalformedBody("The message is deeper or has more elements than Salesforce sends.");
            }
        }
    }
}
