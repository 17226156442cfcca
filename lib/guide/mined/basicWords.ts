import type { Language } from '../../model/languages';
import { REST, SUBJECT, type BasicWords } from './basicCues';

const defining = (before: string, verb: string): RegExp =>
  new RegExp(`^(?:(?:${before})\\s*)?["“„«']?${SUBJECT}["”“»']?\\s+(?:${verb})\\s+${REST}`, 'iu');
const asking = (what: string): RegExp => new RegExp(`^(?:${what})\\s*(?<subject>[^?؟]{2,60}?)\\s*[?؟]*$`, 'iu');

/** The cues of each language besides English. A language that is added to the list is asked for here. */
export const BASIC_WORDS: Readonly<Record<Exclude<Language, 'en'>, BasicWords>> = {
  de: {
    writing: 'spaced',
    isA: defining('der|die|das|ein|eine', 'ist|sind)\\s+(?:ein|eine|einer|eines|jede|jeder|jedes|der|die|das'),
    means: defining(
      'der|die|das|unter|mit|ein|eine',
      'bedeutet|bezeichnet|steht für|heißt|besteht aus|umfasst|versteht man|meint man',
    ),
    whatIs: asking('was (?:ist|sind|bedeutet|heißt)(?: eigentlich)?(?: ein| eine| der| die| das)?'),
    noSubject:
      'dies|diese|dieser|dieses|das|es|er|sie|wir|ich|man|hier|dort|da|was|wer|wie|warum|wenn|weil|' +
      'so|und|oder|aber|im|in|an|auf|mit|bei|mein|meine|unser|unsere|ihr|ihre|sein|seine|alles|' +
      'nichts|etwas|jeder|viele|einige|beide|eines|einer',
    noDefinition:
      '(?:ein|eine|einer|der|die|das)?\\s*(?:sehr|ganz|ziemlich|guter?|gute[sn]?|schöne[rs]?|' +
      'große[rs]?|beste[rns]?|erste[rns]?|zweite[rns]?|letzte[rns]?|einzige[rns]?|wichtigste[rns]?|' +
      'grund|fall|problem|frage|antwort|thema|beispiel|nicht|kein|keine)',
    leansOnBefore:
      'dies|diese|dieser|dieses|diesen|diesem|das|es|er|sie|ihr|ihre|sein|seine|hier|dort|dabei|' +
      'dafür|damit|dazu|davon|dadurch|darum|daher|deshalb|deswegen|also|aber|und|oder|denn|dann|so|' +
      'auch|außerdem|jedoch|allerdings|zudem|stattdessen|trotzdem|ebenso|beispielsweise|zum beispiel|' +
      'erstens|zweitens|drittens|schließlich|beide|andere|ja|nein|nun',
    narration:
      'ich|mir|mich|mein|meine|gestern|heute|letzte woche|letztes jahr|in diesem (?:beitrag|artikel)|' +
      'dieser (?:beitrag|artikel)',
    boxed: 'achtung|vorsicht|warnung|gefahr|hinweis',
    problem: new RegExp(
      String.raw`^(?:das|ein|der|die)\s+(?:\p{L}+\s+)?(?:problem|nachteil|risiko|gefahr|haken|` +
        String.raw`schwäche)e?\s+(?:mit|von|bei|an|der|des)\s.{3,80}?\s(?:ist|sind|liegt|besteht)\s`,
      'iu',
    ),
    mistake: new RegExp(
      String.raw`(?:häufiger|typischer|klassischer|größter|verbreiteter|gängiger)\s(?:\p{L}+\s)?(?:fehler|` +
        String.raw`irrtum|trugschluss)|\bist\s(?:ein|der)\s(?:\p{L}+\s)?(?:fehler|irrtum|trugschluss|irrweg)`,
      'iu',
    ),
    prohibits: new RegExp(
      String.raw`^(?:(?:bitte|wichtig:)\s)?(?:vermeide(?:n sie)?|niemals|nie\s|verzichte(?:n sie)?\s|` +
        String.raw`(?:\p{L}+)\s(?:sie\s)?(?:niemals|nie|keinesfalls|auf keinen fall)\s|man sollte (?:nie|nicht|` +
        String.raw`niemals)|du solltest (?:nie|nicht|niemals)|sie sollten (?:nie|nicht|niemals))`,
      'iu',
    ),
    noWarning: 'ich|war|waren|hatte|hatten|hilft|verhindert|keine sorge|keine angst',
    warningHeading:
      'fallstricke?|stolpersteine?|häufige fehler|typische fehler|nachteile|grenzen|einschränkungen|' +
      'risiken|was schief(?:gehen|laufen)? kann|fehler vermeiden|zu vermeiden|wann nicht',
    instruction: [
      new RegExp(
        String.raw`^(?:(?:bitte|zuerst|dann|danach|zum schluss|immer)\s)*(?:\p{L}+n\sSie\s|(?:nutze|prüfe|` +
          String.raw`vermeide|achte|stelle|schreibe|teste|setze|wähle|lege|öffne|installiere|starte|speichere|` +
          String.raw`erstelle|füge|gib|nimm|lies|halte|mache?|lasse?|verwende|klicke|führe|entferne|lösche|bereite|` +
          String.raw`schneide|gieße|baue|beginne|definiere|dokumentiere|plane|miss|frage?|suche|notiere|sammle|` +
          String.raw`räume|trenne|lade|kopiere|ändere|warte|rühre|koche)\s)`,
        'iu',
      ),
      // "Die Sicherung prüfen": a verb at the end is written small, a noun is not.
      /\s\p{Ll}+(?:en|ern|eln)[.!]?$/u,
    ],
    noInstruction: 'wir|ich|sie|er|es|man|die meisten|viele',
    stepsHeading:
      'so geht|schritte?|schritt für schritt|anleitung|checkliste|tipps?|empfehlungen?|regeln?|' +
      'grundsätze|vorgehen|wie (?:man|du|sie)|rezept|zubereitung',
    noSteps:
      'links?|quellen|literatur|weiterlesen|siehe auch|inhalt|inhaltsverzeichnis|neuigkeiten|' +
      'änderungen|termine|agenda|ausblick|danksagung|beispiele?|ziele|aufgaben|fußnoten',
    news:
      'veröffentlicht|neuigkeiten|newsletter|rückblick|wochenrückblick|ankündigung|wir suchen|' +
      'veranstaltung|einladung|termine',
  },
  fr: {
    writing: 'spaced',
    isA: defining("un|une|le|la|les|l['’]", "est|sont)\\s+(?:un|une|le|la|les|des|l['’]"),
    means: defining(
      "un|une|le|la|les|l['’]|par",
      'signifie|désigne|consiste en|consiste à|renvoie à|se compose de|on entend',
    ),
    whatIs: asking(
      "qu['’]est[- ]ce que?(?: c['’]est qu[e'’])?(?: un| une| le| la| les| l['’])?|c['’]est quoi(?: un| une| le| la)?",
    ),
    noSubject:
      "ce|cet|cette|ces|cela|ça|c['’]|il|elle|ils|elles|on|nous|je|j['’]|vous|tu|qui|que|quoi|où|" +
      'quand|comment|pourquoi|si|et|ou|mais|dans|en|sur|avec|mon|ma|mes|notre|nos|son|sa|ses|leur|' +
      'leurs|tout|tous|rien|chacun|certains|plusieurs',
    noDefinition:
      '(?:un|une|le|la|les)?\\s*(?:très|assez|plutôt|bon|bonne|beau|belle|grand|grande|meilleur|' +
      'meilleure|premier|première|second|seconde|dernier|dernière|seul|seule|raison|cas|problème|' +
      'question|réponse|sujet|exemple|pas|plus|même)',
    leansOnBefore:
      "ce|cet|cette|ces|cela|ça|c['’]est|il|elle|ils|elles|celui|celle|ceux|ici|là|ainsi|donc|mais|" +
      'et|ou|car|or|alors|puis|ensuite|aussi|cependant|pourtant|toutefois|néanmoins|en effet|de plus|' +
      'en outre|par exemple|par conséquent|au contraire|premièrement|deuxièmement|enfin|les deux|oui|' +
      'non|bref',
    narration:
      "je|j['’]\\p{L}+|moi|mon|ma|mes|hier|aujourd['’]hui|la semaine dernière|l['’]année dernière|" +
      'cet article|ce billet',
    boxed: 'attention|avertissement|danger|prudence|mise en garde',
    problem: new RegExp(
      String.raw`^(?:le|un|l['’])\s*(?:\p{L}+\s+)?(?:problème|inconvénient|risque|danger|défaut|` +
        String.raw`piège)s?\s+(?:avec|de|du|des|d['’]|à)\s*.{3,80}?\s(?:est|sont)\s`,
      'iu',
    ),
    mistake: new RegExp(
      String.raw`(?:erreur|faute|piège)s?\s(?:fréquente?|courante?|classique|commune?|typique)s?\s|(?:est|` +
        String.raw`serait)\sune\s(?:\p{L}+\s)?(?:erreur|faute)`,
      'iu',
    ),
    prohibits: new RegExp(
      String.raw`^(?:surtout,?\s)?(?:évitez|évite[rz]?\s|n['’]\p{L}+(?:ez|er|e|es)\s(?:pas|jamais)|` +
        String.raw`ne\s\p{L}+(?:ez|es|e)\s(?:pas|jamais)|ne\s(?:pas|jamais)\s|il ne faut (?:pas|jamais)|` +
        String.raw`méfiez-vous)`,
      'iu',
    ),
    noWarning: "je|j['’]\\p{L}+|était|étaient|avait|avaient|permet d['’]éviter|n['’]hésitez|ne vous inquiétez|aide à",
    warningHeading:
      'pièges?|erreurs (?:fréquentes|courantes|à éviter|communes)|inconvénients|limites|limitations|' +
      'risques|à éviter|ce qui peut mal tourner|mises? en garde|quand ne pas',
    instruction: [
      new RegExp(
        String.raw`^(?:(?:ne pas|ne|toujours|bien|d['’]abord|puis|ensuite|enfin)\s)*(?:\p{L}{2,}(?:er|ir|re|` +
          String.raw`oir)\s|\p{L}{2,}ez(?:-\p{L}+)?\s|(?:fais|prends|mets|ajoute|vérifie|évite|utilise|choisis|` +
          String.raw`ouvre|crée|lance|écris|garde)\s)`,
        'iu',
      ),
    ],
    noInstruction:
      'chez|assez|premier|dernier|hier|papier|atelier|fichier|dossier|cahier|métier|quartier|' +
      'particulier|notre|votre|autre|entre|contre|titre|livre|chapitre|centre|lettre|ordre|offre|' +
      'cadre|nombre|vous|nous|avoir|soir|espoir|pouvoir|devoir',
    stepsHeading:
      'étapes?|comment|conseils?|liste de contrôle|astuces?|bonnes pratiques|recommandations?|' +
      "règles?|principes?|mode d[’']emploi|procédure|marche à suivre|recette|préparation",
    noSteps:
      'liens?|sources?|références?|bibliographie|voir aussi|pour aller plus loin|sommaire|' +
      'table des matières|nouveautés|changements|agenda|programme|remerciements|exemples?|objectifs?|' +
      'notes',
    news:
      "sortie|annonce|annonçons|nouveautés|newsletter|lettre d[’']information|bilan|rétrospective|" +
      'événement|nous recrutons|invitation',
  },
  es: {
    writing: 'spaced',
    isA: defining('un|una|el|la|los|las', 'es|son)\\s+(?:un|una|el|la|los|las|cualquier'),
    means: defining(
      'un|una|el|la|los|las|por',
      'significa|se refiere a|designa|consiste en|se compone de|entendemos|se entiende',
    ),
    whatIs: asking('¿?\\s*qu[eé] (?:es|son|significa)(?: un| una| el| la| los| las)?'),
    noSubject:
      'esto|este|esta|estos|estas|eso|ese|esa|aquello|él|ella|ellos|ellas|nosotros|yo|tú|usted|qué|' +
      'que|quién|cómo|dónde|cuándo|por qué|si|y|o|pero|en|con|mi|mis|nuestro|nuestra|su|sus|todo|' +
      'todos|nada|algo|cada|muchos|algunos|ambos|aquí|allí|lo',
    noDefinition:
      '(?:un|una|el|la|los|las)?\\s*(?:muy|bastante|buen|buena|bueno|gran|mejor|peor|primer|primera|' +
      'primero|segundo|segunda|último|última|único|única|razón|caso|problema|pregunta|respuesta|tema|' +
      'ejemplo|no|misma|mismo)',
    leansOnBefore:
      'esto|este|esta|estos|estas|eso|ese|esa|aquello|él|ella|ellos|ellas|su|sus|aquí|allí|así|' +
      'por eso|por lo tanto|por tanto|pero|y|o|pues|entonces|luego|después|también|además|' +
      'sin embargo|no obstante|por ejemplo|en cambio|en lugar de eso|primero|segundo|tercero|' +
      'finalmente|ambos|otro|otra|sí|no obstante|bueno|ahora',
    narration:
      'yo|mí|mi|mis|ayer|hoy|la semana pasada|el año pasado|este artículo|esta entrada|este post|he\\s\\p{L}+do',
    boxed: 'atención|advertencia|cuidado|peligro|precaución|ojo',
    problem: new RegExp(
      String.raw`^(?:el|un|la|una)\s+(?:\p{L}+\s+)?(?:problema|inconveniente|riesgo|peligro|desventaja|` +
        String.raw`trampa)\s+(?:con|de|del|al)\s.{3,80}?\s(?:es|son|está)\s`,
      'iu',
    ),
    mistake: new RegExp(
      String.raw`(?:error|fallo|trampa)(?:es)?\s(?:común|comunes|frecuentes?|típicos?|habitual(?:es)?|` +
        String.raw`clásicos?)|\bes\sun\s(?:\p{L}+\s)?(?:error|fallo)`,
      'iu',
    ),
    prohibits: new RegExp(
      String.raw`^(?:evit[ae]r?\s|evite\s|nunca\s|no\s\p{L}+(?:es|as|e|a|en|an)\s|jamás\s|no (?:debes|debe|` +
        String.raw`hay que|deberías)\s|cuidado con\s)`,
      'iu',
    ),
    noWarning: 'yo|era|eran|había|habían|no te preocupes|no dudes|ayuda a|permite evitar|no es|no hay|no sé',
    warningHeading:
      'errores (?:comunes|frecuentes|típicos|habituales)|trampas|desventajas|inconvenientes|' +
      'limitaciones|límites|riesgos|qué evitar|cuándo no|qué puede salir mal|precauciones',
    instruction: [
      new RegExp(
        String.raw`^(?:(?:no|nunca|siempre|primero|luego|después|finalmente)\s)*(?:\p{L}{2,}(?:ar|er|ir)(?:lo|la|` +
          String.raw`los|las|se)?\s|(?:usa|use|haz|haga|pon|ponga|revisa|revise|evita|evite|elige|elija|abre|abra|` +
          String.raw`crea|cree|añade|añada|escribe|escriba|prueba|pruebe|guarda|guarde|mide|mida|define|defina|` +
          String.raw`instala|instale|ejecuta|ejecute|comprueba|compruebe|lee|lea|mantén|mantenga|corta|corte|` +
          String.raw`mezcla|mezcle|agrega|agregue|deja|deje|asegúrate|asegúrese)\s)`,
        'iu',
      ),
    ],
    noInstruction:
      'lugar|hogar|mujer|taller|ayer|primer|tercer|lunar|militar|popular|mayor|menor|cualquier|lugar|' +
      'ser|haber|bienestar|familiar|particular|similar|carácter',
    stepsHeading:
      'pasos?|paso a paso|cómo|consejos?|lista de comprobación|buenas prácticas|recomendaciones|' +
      'reglas?|principios?|guía|instrucciones|procedimiento|receta|preparación',
    noSteps:
      'enlaces?|referencias?|bibliografía|fuentes|ver también|leer más|índice|contenidos?|novedades|' +
      'cambios|agenda|programa|agradecimientos|ejemplos?|objetivos?|notas',
    news:
      'lanzamiento|anuncio|anunciamos|novedades|boletín|resumen (?:semanal|mensual|del año)|evento|' +
      'estamos contratando|invitación|convocatoria',
  },
  it: {
    writing: 'spaced',
    isA: defining("un|una|uno|il|lo|la|i|gli|le|l['’]", "è|sono)\\s+(?:un|una|uno|il|lo|la|i|gli|le|un['’]|l['’]"),
    means: defining(
      "un|una|uno|il|lo|la|i|gli|le|l['’]|per|con",
      'significa|indica|si riferisce a|consiste in|consiste nel|si intende|si compone di',
    ),
    whatIs: asking(
      "(?:che )?cos['’]è|che cosa (?:è|sono)|cosa (?:è|sono|significa)(?: un| una| il| lo| la| i| gli| le)?",
    ),
    noSubject:
      'questo|questa|questi|queste|quello|quella|ciò|esso|essa|lui|lei|loro|noi|io|tu|che|chi|cosa|' +
      'come|dove|quando|perché|se|e|o|ma|in|nel|nella|con|su|mio|mia|nostro|nostra|suo|sua|tutto|' +
      "tutti|niente|ogni|molti|alcuni|entrambi|qui|là|c['’]",
    noDefinition:
      '(?:un|una|uno|il|lo|la|i|gli|le)?\\s*(?:molto|abbastanza|piuttosto|buon|buona|buono|bel|bella|' +
      'grande|gran|migliore|peggiore|primo|prima|secondo|seconda|ultimo|ultima|unico|unica|solo|' +
      'motivo|ragione|caso|problema|domanda|risposta|tema|esempio|non|stesso|stessa)',
    leansOnBefore:
      'questo|questa|questi|queste|quello|quella|ciò|esso|essa|lui|lei|suo|sua|qui|là|così|quindi|' +
      'perciò|dunque|ma|e|o|poi|allora|anche|inoltre|tuttavia|però|invece|infatti|ad esempio|' +
      "per esempio|primo|secondo|infine|entrambi|altro|altra|sì|no|bene|ora|c['’]è",
    narration:
      "io|mi|mio|mia|miei|ieri|oggi|la settimana scorsa|l['’]anno scorso|questo articolo|questo post|ho\\s\\p{L}+to",
    boxed: 'attenzione|avvertenza|avviso|pericolo|cautela',
    problem: new RegExp(
      String.raw`^(?:il|un|lo|uno)\s+(?:\p{L}+\s+)?(?:problema|svantaggio|rischio|pericolo|difetto|` +
        String.raw`limite)\s+(?:con|di|del|dello|della|dei|nel)\s.{3,80}?\s(?:è|sono|sta)\s`,
      'iu',
    ),
    mistake: new RegExp(
      String.raw`(?:errore|errori|trappola|insidia)\s(?:comune|comuni|frequenti?|tipic[oi]|classic[oi])|` +
        String.raw`\bè\sun\s(?:\p{L}+\s)?errore`,
      'iu',
    ),
    prohibits: new RegExp(
      String.raw`^(?:evit(?:a|are|ate)\s|non\s\p{L}+(?:re|te|i|a|e)\s(?:mai\s)?|mai\s|non (?:si )?(?:deve|` +
        String.raw`dovrebbe|dovresti|bisogna)\s|attenzione a\s)`,
      'iu',
    ),
    noWarning:
      'io|era|erano|aveva|avevano|non preoccupar\\p{L}+|non esitare|aiuta a|permette di evitare|non è|non sono|non so',
    warningHeading:
      'errori (?:comuni|frequenti|tipici|da evitare)|insidie|trappole|svantaggi|limiti|limitazioni|' +
      'rischi|cosa evitare|quando non|cosa può andare storto|avvertenze',
    instruction: [
      new RegExp(
        String.raw`^(?:(?:non|sempre|prima|poi|infine)\s)*(?:\p{L}{2,}(?:are|ere|ire|arre|orre|urre)\s|(?:usa|` +
          String.raw`usate|fai|fate|metti|mettete|controlla|controllate|evita|evitate|scegli|scegliete|apri|aprite|` +
          String.raw`crea|create|aggiungi|aggiungete|scrivi|scrivete|prova|provate|salva|salvate|misura|definisci|` +
          String.raw`installa|esegui|verifica|leggi|mantieni|taglia|tagliate|mescola|mescolate|lascia|lasciate|` +
          String.raw`assicurati|assicuratevi)\s)`,
        'iu',
      ),
    ],
    noInstruction:
      'genere|potere|dovere|piacere|mare|altare|cellulare|particolare|popolare|carattere|militare|essere|avere|volere',
    stepsHeading:
      'passi|passo (?:dopo|per) passo|passaggi|come|consigli|lista di controllo|buone pratiche|' +
      'raccomandazioni|regole?|principi|guida|istruzioni|procedura|procedimento|ricetta|preparazione',
    noSteps:
      'collegamenti|link|riferimenti|bibliografia|fonti|vedi anche|per approfondire|indice|sommario|' +
      'novità|modifiche|agenda|programma|ringraziamenti|esempi|esempio|obiettivi|note',
    news: 'rilascio|annuncio|annunciamo|novità|newsletter|resoconto|riepilogo|evento|stiamo assumendo|invito',
  },
  pt: {
    writing: 'spaced',
    isA: defining('um|uma|o|a|os|as', 'é|são)\\s+(?:um|uma|o|a|os|as|qualquer'),
    means: defining(
      'um|uma|o|a|os|as|por',
      'significa|refere-se a|designa|consiste em|compõe-se de|entende-se|é composto por',
    ),
    whatIs: asking('o que (?:é|são|significa)(?: um| uma| o| a| os| as)?'),
    noSubject:
      'isto|este|esta|estes|estas|isso|esse|essa|aquilo|ele|ela|eles|elas|nós|eu|tu|você|vocês|que|' +
      'quem|como|onde|quando|porque|por que|se|e|ou|mas|em|no|na|com|meu|minha|nosso|nossa|seu|sua|' +
      'tudo|todos|nada|algo|cada|muitos|alguns|ambos|aqui|ali|lá',
    noDefinition:
      '(?:um|uma|o|a|os|as)?\\s*(?:muito|bastante|bom|boa|belo|bela|grande|melhor|pior|primeiro|' +
      'primeira|segundo|segunda|último|última|único|única|razão|motivo|caso|problema|pergunta|' +
      'resposta|tema|exemplo|não|mesmo|mesma)',
    leansOnBefore:
      'isto|este|esta|estes|estas|isso|esse|essa|aquilo|ele|ela|eles|elas|seu|sua|aqui|ali|assim|' +
      'portanto|por isso|logo|mas|e|ou|pois|então|depois|também|além disso|no entanto|porém|contudo|' +
      'entretanto|por exemplo|em vez disso|primeiro|segundo|finalmente|ambos|outro|outra|sim|' +
      'não obstante|bem|agora',
    narration:
      'eu|mim|meu|minha|meus|minhas|ontem|hoje|na semana passada|no ano passado|este artigo|' +
      'este post|esta postagem|neste (?:artigo|post)',
    boxed: 'atenção|aviso|cuidado|perigo|alerta',
    problem: new RegExp(
      String.raw`^(?:o|um|a|uma)\s+(?:\p{L}+\s+)?(?:problema|desvantagem|risco|perigo|defeito|` +
        String.raw`limitação)\s+(?:com|de|do|da|dos|em)\s.{3,80}?\s(?:é|são|está)\s`,
      'iu',
    ),
    mistake: new RegExp(
      String.raw`(?:erro|erros|armadilha|armadilhas)\s(?:comu(?:m|ns)|frequentes?|típic[oa]s?|clássic[oa]s?)|` +
        String.raw`\sé\sum\s(?:\p{L}+\s)?erro`,
      'iu',
    ),
    prohibits:
      /^(?:evit[ea]r?\s|nunca\s|jamais\s|não\s\p{L}+(?:e|es|a|as|em|am|ar|er|ir)\s|não (?:se )?deve\s|cuidado com\s)/iu,
    noWarning: 'eu|era|eram|tinha|tinham|não se preocupe|não hesite|ajuda a|permite evitar|não é|não há|não sei',
    warningHeading:
      'erros (?:comuns|frequentes|típicos)|armadilhas|desvantagens|limitações|limites|riscos|' +
      'o que evitar|quando não|o que pode dar errado|cuidados',
    instruction: [
      new RegExp(
        String.raw`^(?:(?:não|nunca|sempre|primeiro|depois|por fim)\s)*(?:\p{L}{2,}(?:ar|er|ir|or)\s|(?:use|faça|` +
          String.raw`ponha|coloque|verifique|evite|escolha|abra|crie|adicione|escreva|teste|salve|guarde|meça|` +
          String.raw`defina|instale|execute|leia|mantenha|corte|misture|deixe|certifique-se|garanta|remova|` +
          String.raw`configure|clique|baixe)\s)`,
        'iu',
      ),
    ],
    noInstruction:
      'lugar|mulher|maior|menor|melhor|pior|amor|valor|autor|professor|computador|popular|qualquer|' +
      'setor|motor|celular|particular|similar|familiar|ser|ter|haver|poder|favor|cor|dor|por',
    stepsHeading:
      'passos?|passo a passo|como|dicas?|lista de verificação|boas práticas|recomendações|regras?|' +
      'princípios?|guia|instruções|procedimento|receita|preparo|modo de preparo',
    noSteps:
      'links?|ligações|referências?|bibliografia|fontes|veja também|leia mais|índice|sumário|' +
      'conteúdo|novidades|mudanças|agenda|programa|agradecimentos|exemplos?|objetivos?|notas',
    news:
      'lançamento|anúncio|anunciamos|novidades|boletim|newsletter|resumo (?:semanal|mensal|do ano)|' +
      'retrospectiva|evento|estamos contratando|convite',
  },
  ru: {
    writing: 'spaced',
    isA: defining('', '—|–|-)\\s+(?:это'),
    means: defining('под', 'означает|обозначает|называется|называют|понимают|понимается|состоит из|представляет собой'),
    whatIs: asking('что (?:такое|значит|означает)'),
    noSubject:
      'это|этот|эта|эти|то|тот|та|те|он|она|они|оно|мы|я|ты|вы|что|кто|как|где|когда|почему|зачем|' +
      'если|и|или|но|а|в|на|с|по|мой|моя|наш|наша|его|её|их|всё|все|ничего|каждый|многие|некоторые|' +
      'оба|здесь|там|главное|проблема|причина|вывод|вопрос|ответ|результат|итог',
    noDefinition:
      'не|очень|самый|самая|самое|лучший|лучшая|лучшее|первый|первая|первое|последний|единственный|' +
      'хорошо|плохо|просто|всё|так|тема|пример',
    leansOnBefore:
      'это|этот|эта|эти|этого|этому|этим|тот|та|те|он|она|они|оно|его|её|их|здесь|там|тут|так|' +
      'поэтому|потому|следовательно|итак|но|и|или|а|затем|потом|тогда|также|тоже|кроме того|однако|' +
      'впрочем|например|вместо этого|во-первых|во-вторых|в-третьих|наконец|оба|другой|да|нет|ну|' +
      'теперь',
    narration:
      'я|мне|меня|мой|моя|мои|вчера|сегодня|на прошлой неделе|в прошлом году|эта статья|этот пост|' +
      'в этой статье|в этом посте',
    boxed: 'внимание|осторожно|предупреждение|важно|опасность',
    problem: new RegExp(
      String.raw`^(?:главная\s|основная\s|одна из\s)?(?:проблем[аы]?|недостат(?:ок|ки)|опасность|риск|минус|` +
        String.raw`недочёт)\s(?:с\s|в\s|при\s)?.{3,80}?\s(?:—|–|-|в том)\s`,
      'iu',
    ),
    mistake: new RegExp(
      String.raw`(?:частая|распространённая|распространенная|типичная|типовая|классическая|обычная|` +
        String.raw`главная)\s(?:\p{L}+\s)?ошибка|\s[—–-]\s(?:\p{L}+\s)?ошибка`,
      'iu',
    ),
    prohibits: new RegExp(
      String.raw`^(?:не\s\p{L}+(?:йте|ите|ьте|йтесь|итесь)\s|никогда не\s|избегайте\s|не (?:стоит|следует|` +
        String.raw`нужно|надо)\s|нельзя\s|остерегайтесь\s)`,
      'iu',
    ),
    noWarning: 'я|был|была|были|было|помогает|не волнуйтесь|не переживайте|не бойтесь|не забудьте подписаться',
    warningHeading:
      'ошибки|подводные камни|недостатки|ограничения|минусы|риски|чего (?:избегать|не делать)|' +
      'когда не|что может пойти не так|грабли|предостережения',
    instruction: [
      new RegExp(
        String.raw`^(?:(?:не|всегда|сначала|затем|потом|обязательно|пожалуйста,?)\s)*\p{L}{2,}(?:йте|ите|ьте|` +
          String.raw`йтесь|итесь|ьтесь|ть|ться|ти|чь)\s`,
        'iu',
      ),
    ],
    noInstruction:
      'часть|сеть|есть|память|область|возможность|пять|шесть|девять|десять|путь|опять|ночь|речь|дети|' +
      'почти|опыты|жить|быть|лишь',
    stepsHeading:
      'шаги?|шаг за шагом|пошагов\\p{L}+|как|советы|чек-?лист|рекомендации|правила|принципы|' +
      'инструкция|порядок действий|рецепт|приготовление|лучшие практики',
    noSteps:
      'ссылки|источники|литература|см\\. также|смотрите также|читайте также|содержание|оглавление|' +
      'новости|изменения|план|программа|благодарности|примеры?|цели|примечания',
    news:
      'релиз|вышел|вышла|вышло|выпуск|анонс|объявля\\p{L}+|новости|дайджест|рассылка|итоги (?:недели|' +
      'месяца|года)|мероприятие|вакансия|приглашаем',
  },
  ar: {
    writing: 'spaced',
    isA: new RegExp(`^${SUBJECT}\\s+(?:هو|هي)\\s+(?<rest>(?!ال|أن\\s|ما\\s|من\\s).*)$`, 'iu'),
    means: defining('', 'يعني|تعني|يشير إلى|تشير إلى|يقصد به|يقصد بها|يتكون من|تتكون من|يُقصد به|يعرف بأنه|تعرف بأنها'),
    whatIs: asking('ما (?:هو|هي|معنى|المقصود ب)|ماذا (?:يعني|تعني)'),
    noSubject:
      'هذا|هذه|هؤلاء|ذلك|تلك|هو|هي|هم|نحن|أنا|أنت|ما|من|كيف|أين|متى|لماذا|إذا|و|أو|لكن|في|على|مع|كل|' +
      'بعض|هنا|هناك|الذي|التي',
    noDefinition: 'ليس|ليست|أفضل|أسوأ|أول|آخر|السبب|المشكلة|السؤال|الجواب|الموضوع|مثال|جدا',
    leansOnBefore:
      'هذا|هذه|هؤلاء|ذلك|تلك|لذلك|لهذا|هو|هي|هم|هنا|هناك|لكن|ولكن|ثم|أيضا|كما|بالإضافة|ومع ذلك|' +
      'مع ذلك|على سبيل المثال|مثلا|بدلا من ذلك|أولا|ثانيا|ثالثا|أخيرا|كلاهما|نعم|لا شك|الآن',
    narration: 'أنا|لي|عندي|أمس|اليوم|الأسبوع الماضي|العام الماضي|هذه المقالة|هذا المقال|هذه التدوينة|في هذا المقال',
    boxed: 'تحذير|تنبيه|انتبه|احذر|خطر',
    problem: /^(?:المشكلة|مشكلة|العيب|عيب|الخطر|خطر)\s.{3,80}?\s(?:هو|هي|أن|أنه|أنها)\s/iu,
    mistake: /(?:خطأ شائع|من الأخطاء الشائعة|الخطأ الشائع|أكثر الأخطاء)/iu,
    prohibits: /^(?:تجنب\s|تجنبي\s|لا\sت\p{L}+\s|احذر\s|إياك\s|لا ينبغي\s|لا يجب\s|يجب ألا\s)/iu,
    noWarning: 'أنا|كان|كانت|كنت|يساعد|تساعد|لا تقلق|لا تتردد|لا توجد|لا يوجد',
    warningHeading:
      'أخطاء شائعة|الأخطاء الشائعة|أخطاء|عيوب|العيوب|سلبيات|السلبيات|قيود|مخاطر|المخاطر|تحذيرات|ما يجب تجنبه|متى لا',
    instruction: [
      new RegExp(
        String.raw`^(?:(?:أولا|ثانيا|ثم|دائما)،?\s)*(?:لا\sت\p{L}+|تأكد|تجنب|استخدم|اختر|افتح|اكتب|أضف|احذف|قم|` +
          String.raw`ابدأ|حدد|راجع|ثبّت|ثبت|شغّل|شغل|احفظ|انقر|تحقق|ضع|خذ|اقرأ|جرّب|جرب|أنشئ|انسخ|اضغط|احرص|انتظر|` +
          String.raw`اترك|خصص|نظّم|نظم|قلّل|قلل|سجّل|سجل|اخلط|قطّع|اغسل|ازرع|اسق)\s`,
        'iu',
      ),
    ],
    noInstruction: 'لا توجد|لا يوجد|لا تزال',
    stepsHeading: 'خطوات|الخطوات|كيف|كيفية|نصائح|قائمة|إرشادات|تعليمات|قواعد|مبادئ|دليل|طريقة|أفضل الممارسات',
    noSteps:
      'روابط|مراجع|المراجع|مصادر|المصادر|اقرأ أيضا|انظر أيضا|المحتويات|الفهرس|جديد|تغييرات|برنامج|' +
      'شكر|أمثلة|مثال|أهداف|ملاحظات',
    news: 'إصدار|إعلان|نعلن|أخبار|نشرة|حصاد|ملخص الأسبوع|فعالية|دعوة|وظائف',
  },
  ja: {
    writing: 'unspaced',
    isA: new RegExp(
      String.raw`^(?<subject>[^\s。、，「」（）]{1,30}?)(?:とは|は)[、，]?\s*(?<rest>.{2,120}?(?:の一種|のこと|手法|仕組み|技術|概念|方法|` +
        String.raw`ツール|言語|ライブラリ|フレームワーク|プロセス|用語|考え方)(?:です|である|だ)?。?)$`,
      'u',
    ),
    means:
      /^(?<subject>[^\s。、，「」（）]{1,30}?)(?:とは|は)[、，]?\s*(?<rest>.{2,120}?(?:を指す|を指します|を意味する|を意味します|と呼ばれ\S*)。?)$/u,
    whatIs: /^(?<subject>[^？?]{1,30}?)(?:とは(?:何(?:か|ですか)?|なにか)?|って何(?:ですか)?)\s*[？?]*$/u,
    noSubject:
      'これ|それ|あれ|この|その|あの|ここ|そこ|私|僕|俺|彼|我々|何|誰|今回|今日|今|次|目的|理由|問題|原因|結論|答え|ポイント|一つ|もう一つ',
    noDefinition: '最も|とても|非常に|かなり|いい|良い|悪い|同じ|次の|以下',
    leansOnBefore:
      'これ|それ|あれ|この|その|あの|ここ|そこ|こう|そう|しかし|でも|だが|ただ|また|そして|さらに|だから|したがって|よって|つまり|例えば|たとえば|次に|まず|最後に|一方|' +
      'なお|ちなみに|はい|いいえ|では|さて|すると|同様に|逆に',
    narration: '私|僕|俺|昨日|先日|先週|去年|この記事|本記事|今回は|でした|ました|思い',
    boxed: '注意|警告|危険|要注意',
    problem: /(?:問題点?|欠点|デメリット|弱点|リスク|落とし穴)は[、，]?.{3,80}(?:です|である|だ|こと)。?$/u,
    mistake: /(?:よくある|ありがちな|典型的な)(?:間違い|誤り|ミス|失敗|誤解|落とし穴)/u,
    prohibits: new RegExp(
      String.raw`(?:てはいけません|てはならない|てはなりません|てはいけない|べきではない|べきではありません|ないでください|ないようにする|ないようにしましょう|は避ける|を避ける|` +
        String.raw`は避けましょう|を避けましょう|避けるべきです?)。?$`,
      'u',
    ),
    noWarning: '私|僕|でした|ました|心配し|助けに|防げます',
    warningHeading:
      '注意点|落とし穴|よくある(?:間違い|失敗|ミス|誤解)|デメリット|欠点|限界|制限|リスク|アンチパターン|避けるべき',
    instruction: [/(?:する|します|しましょう|ましょう|ください|べき(?:です|だ)?|[うくすつぬむるぐぶ])。?$/u],
    noInstruction: '私|僕|これは|それは',
    stepsHeading:
      '手順|ステップ|方法|やり方|チェックリスト|コツ|ヒント|ベストプラクティス|おすすめ|ルール|原則|ガイド|作り方|始め方|使い方',
    noSteps: '参考|リンク|関連|目次|変更点|更新|予定|謝辞|例|まとめ|目標|注釈|お知らせ',
    news: 'リリース|公開しました|お知らせ|ニュース|まとめ記事|週報|月報|イベント|募集|振り返り|更新情報',
  },
  zh: {
    writing: 'unspaced',
    isA: /^(?<subject>[^\s。，、：；“”（）]{1,30}?)(?:就)?(?<rest>是(?:一种|一種|一个|一個|一类|一類|一套|一门|一門|一项|一項|指).{2,120}?。?)$/u,
    means:
      /^(?:所谓|所謂)?(?<subject>[^\s。，、：；“”（）]{1,30}?)[，,]?(?<rest>(?:指的是|意味着|意味著|是指|意思是|由.{1,40}组成).{2,120}?。?)$/u,
    whatIs: /^(?:什么是|什麼是|何为|何謂|何谓)?(?<subject>[^？?]{1,30}?)(?:是什么|是什麼)?\s*[？?]*$/u,
    noSubject:
      '这|這|那|它|他|她|我|你|我们|我們|你们|什么|什麼|谁|誰|哪|怎么|为什么|如果|但|而|和|在|其实|今天|现在|问题|原因|答案|结论|目的|重点|下面|以下',
    noDefinition: '是(?:指)?(?:最|很|非常|不|好|坏|同一)',
    leansOnBefore:
      '这|這|那|它|他|她|此|其|所以|因此|但|但是|不过|然而|而且|并且|另外|此外|然后|于是|例如|比如|同样|相反|首先|其次|最后|接着|总之|好的|是的|不是|现在|两者',
    narration: '我|昨天|今天|上周|去年|本文|这篇文章|這篇文章|笔者',
    boxed: '注意|警告|危险|危險|小心',
    problem: /^(?:\S{0,20}的)?(?:问题|問題|缺点|缺點|风险|風險|弊端|局限)(?:在于|在於|是|就是).{3,80}。?$/u,
    mistake: /(?:常见|常見|典型|经典)(?:的)?(?:错误|錯誤|误区|誤區|陷阱|误解)/u,
    prohibits: /^(?:千万|千萬|绝对|絕對|请)?(?:不要|别|切勿|请勿|避免|不应该?|不應該?|禁止|切忌)/u,
    noWarning: '我|帮助|幫助|可以避免|不用担心|别担心|不要错过|不要忘记关注',
    warningHeading: '注意事项|注意事項|常见(?:错误|误区|陷阱)|缺点|缺點|局限|限制|风险|風險|避免|误区|坑|反模式',
    instruction: [
      new RegExp(
        String.raw`^(?:先|再|然后|请|首先|最后|接着)?[，,]?(?:不要|确保|確保|避免|使用|检查|檢查|选择|選擇|设置|設置|安装|安裝|打开|打開|创建|創建|添加|删除|刪除|运行|` +
          String.raw`執行|编写|編寫|定义|定義|测试|測試|保持|记录|記錄|考虑|准备|準備|确认|確認|学习|阅读|减少|增加|点击|點擊|下载|下載|配置|启动|停止|更新|复制|保存|输入|执行|` +
          String.raw`调整|提交|分析|写下|列出|把|将|將)`,
        'u',
      ),
    ],
    noInstruction: '我|使用者|运行时|测试结果|学习率|更新日志',
    stepsHeading: '步骤|步驟|如何|怎么|怎樣|方法|清单|清單|检查表|技巧|建议|建議|最佳实践|规则|原则|指南|教程|做法',
    noSteps: '参考|參考|链接|連結|相关|相關|目录|目錄|更新|变更|日程|致谢|示例|例子|目标|注释|总结',
    news: '发布|發布|公告|新闻|新聞|周报|週報|月报|招聘|活动|活動|年度总结|回顾',
  },
};
