/**
 * The words that people’s passwords are made of most often, leaked lists say: the first three thousand of at least five letters in
 * @zxcvbn-ts/language-common 4.1.3 (MIT, © Dan Wheeler, Dropbox, @zxcvbn-ts), and a few that Chinese lists add.
 */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  `
aardvark aaron abcdef aberdeen abgrtyu abigail abraham absolut access accord account achilles action active adgjmptw adidas
admin admiral adrian adriana adult aezakmi africa aggies aikido airborne airbus airforce airplane alabama alaska albatros albert
alberto albion alejandr aleksandr alexande alexander alexandr alexandra alexis alfred alibaba alice alicia alien aliens alison
allen alliance allison allsop alpha alpine alucard always alyssa amadeus amanda amateur amazon amber amelia america american
amsterda amsterdam anaconda anakin analsex anarchy anastasia anders anderson andre andrea andreas andrei andres andrew andrey
anfield angel angela angelica angelina angelo angels angie anhyeuem animal animals anime annette annie anthony anton antonio
anubis anything apache apollo apple applepie apples april aquarius aragorn archer archie arizona arjay armani arnold arsenal
artemis arthur artist asdasd asdfasdf asdfg asdfgh asdfghj asdfghjk asdfghjkl asdfjkl asdzxc ashley ashton asian aspire aspirine
assass assassin assfuck asshole assman asterix astrid astros athena atlanta atlantic atlantis atomic attack auburn audrey august
aurora aussie austin australi australia autumn avalon avatar avenger awesome azamat azerty azsxdc azsxdcfv babes babies babyboy
babydoll babygirl babylon backdoor bacon badass badboy baddog badger baggins bailey baller balloon balls bambam banana bananas
bandit bangbang bangkok banker banshee barbara barbie barcelon barcelona barkley barney barry barsik baseball basket basketba
basketball bassman bastard batman battle baxter beach beagle beaner beanie bearbear bears beast beatles beatrice beautiful
beauty beaver beavis beckham becky beefcake beetle beijing believe belinda bella belle bender benjamin bennett benny benson
bentley berlin bernard bernie bertha bertie bethany better betty beverly bianca bicycle bigballs bigbear bigbird bigboobs bigboy
bigcock bigdaddy bigdick bigdog bigfoot bigger biggie bigguy bigmac bigman bigmoney bigone bigred bigsexy bigtime bigtits bikini
billie billy billybob billyboy bingo birdie birdman birthday biscuit bishop bitch bitches biteme bizkit blabla black blackcat
blackdog blackhaw blackie blackjac blackman blacks blacky blade blades blahblah blake blaster blazer blessed blizzard blonde
blondes blondie blood bloody blowjob blowme bluebird blueblue blueboy blueeyes bluemoon blues bluesky bobafett bobbie bobbob
bobby bobcat boeing bogart bogdan bohica bollocks bollox bomber bondage bonehead boner bones bonita bonjour bonnie bonsai
boobies booboo boobs booger boogie boomer bootie boots booty boris bosco bossman boston bottom bowler bowling bowser boxing
bradford bradley brandi brando brandon brandy brasil braves brazil breast breeze brenda brendan brian brianna bridge bridget
brighton bristol britney brittany broadway broken bronco broncos brooke brooklyn brooks brother brothers brown brownie browns
bruce brucelee bruins bruno brutus bryan bryant bubba bubbas bubble bubbles buckeye buckeyes buddha buddy budlight budman
budweise buffalo buffett buffy bugger bulldog bulldogs bullet bullseye bullshit bunghole bunny burger burton business buster
butch butler butter butterfl butterfly butthead butthole buttman button buttons byteme cabbage cactus cadillac caesar caitlin
calico caliente californ california caligula callie calvin camaro camel camelot camels camera cameron camilla camille campbell
canada cancel cancer cancun candle candy candyman cannon canon cantona capital capone captain caramel cardinal carlo carlos
carlton carmen carol carole carolina caroline carolyn carpet carrera carrie carrot carson carter cartman cartoon caserta casey
casino casper cassidy cassie castle catalina catdog catfish catherin catherine catman cavalier caveman ccbill cdtnkfyf cecilia
celeste celica celine celtic celtics center central cessna chainsaw chair champ champion champs chance chandler chanel chang
change changeme chaos charger chargers charles charley charli charlie charlott charlotte charlton charly charmed chase chaser
check cheers cheese cheetah chelsea chemical cheng cherokee cherry cheryl chester chevelle chevrole chevy chewie cheyenne
chicago chichi chicken chickens chicks chico chief chiefs children china chipper chivas chloe chocolat chocolate chopper chris
chrisbln chrissy christ christia christian christin christina christine christop christopher christy chronic chubby chuck chucky
church cigars cinder cindy cinnamon cjkysirj cjkywt claire clancy clapton clarence classic claude claudia clayton clemson
clifford clinton clipper clitoris clover cobra cocacola cocks coconut coffee cohiba coleman colleen college collins colombia
colorado colors coltrane columbia columbus comics command commando compaq computer concrete condom condor connect conner connie
connor conrad consumer content control cookie cookies cooldude cooler coolio coolman cooper cooter copper corona corrado
corvette cosmo cosmos cosworth cotton cougar country courtney cowboy cowboys coyote cracker crash crawford crazy crazybab cream
creampie creamy creative credit cricket crimson cristina critter cruise cruiser crunch crusader crysis crystal cthulhu cthutq
cuddles cumming cumshot cunts cupcake curious curtis cutlass cutter cxfcnmt cyclone cyclops cynthia daddy dagger daisy dakota
dallas dalton damage damian damien dammit damnit dance dancer danger danie daniel daniela danielle daniil danila danni danny
dannyboy daphne darkness darkside darkstar darling darren darwin david davids davidson davis dawson daytona dbrnjhbz deacon
deadhead deadman deanna death debbie deborah december deedee deepthroat deeznuts defender defiant deftones delete delta demon
denali denis denise deniska dennis denver depeche derrick desert design designer desire deskjet destiny detroit devil devildog
devils dexter dfkthbz dfkthf dfktynbyf dfvgbh diablo diamond diamonds diana dickhead dicks diesel dietcoke digger digital
dilbert dildo dilligaf dillon dinamo dingdong dinosaur direct director dirty discover disney divine dixie dkflbckfd dkflbvbh
doberman doctor dodge dodger dodgeram dodgers doggie doggy dogman dollar dolphin dolphins dominic domino donald donkey donna
donnie doobie doodle dookie dorothy double doughboy douglas dracula drago dragon dragons dragoon drake dream dreamer dreams
driver drizzt drowssap drpepper drummer dthjybrf dublin ducati duchess dudley dumbass duncan durango duster dustin dusty dylan
eagle eagles eatme eatpussy eatshit eclipse eddie eduard edward eeyore eileen einstein ekaterina elaine electric element elena
elephant eleven elijah elizabet elizabeth elliot elliott elvira elvis elwood emerald emerson emily eminem emmanuel empire energy
engage engine engineer england english enigma enjoy enter enterpri enterprise ericsson ernest erotic escape escort esther
eternity eugene europa evelyn everest everton excalibu exigen exigent exodus explorer express extreme fabian fabie facial faggot
faith falcon falcons fallen fallout family fantasy farmer farside fashion faster fatass fatboy fatcat father fatima fatman
feather february felicia felix fender fernand fernando ferrari ferret fetish ficken fiesta figaro fighter filter finger fingers
finish fireball firebird firefly firefox fireman first fisher fishes fishing fitness fktrcfylh fktrcfylhf fktrctq flames
flamingo flash flatron fletch fletcher flight flipper floppy florence florian florida flower flowers fluffy flyboy flyers flying
foobar football forest forever forfun forget forgot formula forrest fortuna fortune fossil foster fowler foxtrot france frances
francis franco francois frank frankie franklin franky freak freaks freaky freckles freddie freddy frederic fredfred freedom
freeman freepass freeporn freeuser french friday friend friends fright frisco fritz frogger froggy frontier frosty frozen fubar
fucked fucker fuckers fuckface fuckfuck fuckher fuckin fucking fuckit fuckme fuckoff fuckthis fuckyou fugazi function funny
funtime fusion future fyfcnfcbz fylhtq gabrie gabriel galaxy galina galore gambit gandalf gangbang gangsta gangster garage
garbage garcia garden garfield garrett gateway gator gators gbpltw geheim gemini general genesis genius george georgia gerald
gerard german germany geronimo getmoney getsome gfhjkm ghbdtn ghbdtnbr ghetto ghjcnj ghost giant giants gibson gilbert gillian
ginger giorgi giovanni girls giuseppe gizmo gizmodo gjkbyf global gloria gmoney goalie goblin goblue goddess godsmack godzilla
gofish goforit goldberg golden goldfish goldie golfball golfer golfing goliath gonzo goober goodbye goodluck goodtime google
goose gopher gordon gorilla gotcha gothic gotohell govols grace gracie graham grandma granny grant grapes grateful great
greatone green greenbay greenday greens gregory gremlin grendel gretchen griffey griffin gringo grizzly groovy groucho grover
grumpy guardian guest guiness guinness guitar gundam gunner gunners gustav hacker hailey halflife hallo hamburg hamilton hamlet
hammer hammers hamster handsome hannah hannibal hansen hansolo happy happyday hardcore harder hardon hardrock harley harmony
harold harper harris harrison harry harvey hastings hawaii hawkeye hayden hayley heart hearts heather heaven hector hedgehog
heidi helen helena hellfire hello helloo hellyeah helpme hendrix henry hentai herbert herbie hercules herman hermes hershey
hesoyam hidden highland hilton hiphop history hithere hitler hitman hjvfirf hobbes hobbit hockey holden holiday holland holly
hollywoo hollywood holmes holyshit homer homers homerun honda honey hongkong hooker hooter hooters hoover hopper horizon horndog
hornet horney horny horse horses hotboy hotdog hotrod hotsex hotshot hotstuff hottie house houses houston howard hudson hummer
hungry hunter hunting hurrican husker huskers huskies hustler hyperion ibanez icecream iceman iforgot iguana ihateyou illini
ilovesex iloveu iloveyo iloveyou imagine immortal impala imperial incubus indian indiana indians indigo infantry inferno
infiniti infinity ingrid insane inside integra internet intrepid ireland irina irish ironman isabel isabella isabelle isaiah
island israel italia ivanov ivanova iverson iwantu jackal jackass jackie jackoff jackson jacob jaguar jamaica james jamesbon
jamesbond jamie jammer janice janine january japan japanese jarhead jasmin jasmine jason jasper javier jayhawk jazzman jeanette
jeffrey jenna jennie jennifer jenny jensen jeremiah jeremy jericho jerkoff jerome jerry jersey jesse jessica jessie jester jesus
jethro jimbo jimbob jimmy joanna joanne joejoe johanna johnjohn johnny johnson joker jokers jonathan jones jordan joseph joshua
jrcfyf judith juggalo juice julia julian julie juliet julius jumper junebug jungle junior jupiter justdoit justice justin
justine justme juventus kaiser kaktus kamikaze kangaroo kansas karate karen karina karolina kasper katana katerina kathleen
kathryn kathy katie katrin katrina kawasaki keeper keith kelley kelly kelsey kendall kennedy kenneth kenny kenshin kentucky
kenwood kenworth kermit kevin keyboard keystone keywest kickass kicker killbill killer killme kimber kimberly kingdom kingfish
kingkong kingpin kingston kinky kipper kirill kirsten kisses kissme kitkat kitten kitty kittycat klaster klingon knicks knight
knights knopka kodiak kolobok koshka kostya kotenok kramer krishna krista kristen kristi kristin kristina kristine kristy
ktyjxrf kungfu labrador labtec lacrosse ladies ladybug laguna lakers lancelot lancer lansing laptop larisa larry lasvegas latin
latino laura lauren laurie lawrence lawyer leader leather ledzep legacy legend legion legolas lemons lennon leonard leonardo
leopard lesbian lesbians leslie lespaul lestat lester letmein letsgo lewis lexmark liberty licker lickit lickme lifehack
lifetime light lightnin lights lillian lincoln linda lindsay lindsey lionking liquid lisalisa little liverpoo liverpool lizard
lizzie lobster logan logitech lolipop lolita lollipop lollol london lonely lonestar lonewolf longhorn looker looking looser
lorenzo lorraine loser louis louise loulou loveit lovelove lovely loveme lover loverboy lovers loveyou loving lowrider lucas
lucifer lucky luckydog ludwig luther lvbnhbq macdaddy machine macross madden maddie maddog madeline madison madman madmax
madness madonna madrid maestro maggie magic magick magicman magnolia magnum magnus maiden mailman majestic makaveli maksim
malaka malcolm malibu malina mallard mamapapa manager manchest manchester mandingo mandy maniac manson manuel manutd maradona
marathon marcel marco marcos marcus margaret margarita maria mariah marian marianne marie marilyn marina marine mariners marines
marino mario marion marisa marissa market markus marlboro marlene marley marlin marshall martha martin martina martinez martini
marvel marvin maryjane maryland mason massive master masters matador mathew matilda matrix matthew mattie mature maureen maurice
maverick maxell maxima maximus maxine maxmax maxwell mayday mayhem maynard meatball meatloaf mechanic megadeth megaman megan
megapass meghan melanie melinda melissa mellon melody melvin member memorex memory memphis mercedes mercury meredith meridian
merlin mersedes metal metallic metallica method mexico miami michael michaela michel michele michelle michigan mickey microlab
microsof microsoft midget midnight mighty miguel mikemike mikey milana milano milena miles military miller millie million milton
minecraft minime minnie miracle mirage miranda miriam mirror misfit mission missy mister mistress misty mitchell mobile models
mollie molly moloko molson momoney monaco monday money moneys mongoose monica monika monique monitor monkey monkeys monopoly
monroe monster montana montreal monty moocow mookie moomoo moose morgan morpheus morris morrison moscow mother motorola mountain
mouse movie movies mozart muffin mulder munchkin muppet murder murphy murray muscle mushroom music musicman mustang mustangs
mylove mypass myself mystery mystic nadine naked nancy napass napoleon naruto nascar nasty nastya natali natalia natalie natasha
nathalie nathan national natural nature naughty nebraska nellie nelson nemesis neptune network nevada newlife newman newpass
newport newton newyork nfnmzyf nguyen nicholas nicola nicolas nicole nigger night nikita nikki nikola nimrod niners ninja
nintendo nipple nipples nirvana nissan nobody nofear nokia nolimit noodle noodles nookie nopass norman norton nothing november
nudist nugget number nuttertools nyjets nylons nymets oakland oakley obiwan oblivion october odessa office ohyeah oilers
oklahoma oksana oldman oliver olivia omega onelove online onlyme openup operator oracle orange oranges oregon orgasm orioles
orion orlando oscar osiris outlaw overlord oxford pacific packard packer packers pacman painter pakistan palace paladin palmer
pamela panama panasonic pancho panda pandora pantera panther panthers panties pantyhos panzer paradise paradox paris parker
parola parrot party pascal passat passion passpass passport passwor password passwords passwort patches patricia patrick patriot
patriots patton pauline pavilion payton peace peaches peanut peanuts pearl pearljam pebbles pedro peekaboo peewee pegasus pencil
penelope penguin penguins penis penny penthous pentium people pepper pepsi perfect personal pervert peter peterpan peters
peterson peugeot phantom philip philips phillies phillip phillips philly phoebe phoenix photo photos phpbb picard picasso
piccolo pickle pickles picture pierre piglet pikachu pillow pilot pimpin pineappl pingpong pinkfloy pioneer pippen pirate
pirates pistol pitbull pizza planet plastic platinum playboy player playtime please pleasure plumber plymouth poison pokemon
polaris police polina polska pompey poncho pontiac poodle poohbear pookie poontang pooper poopie poopoo pooppoop pooter popcorn
popeye porkchop porno pornos pornstar porsche porter portland portugal positive possum postal potato potter powder powell power
powers precious predator prelude presario presto preston pretty primus prince princes princess printer private privet prodigy
profit psycho pumpkin punisher punkin punkrock puppies puppy pupsik purple pussie pussies pussy pussycat pussys putter pyramid
python qawsed qawsedrf qazqaz qazwsx qazwsxed qazwsxedc qazwsxedcrfv qazxsw qazxswedc quality quattro queen quincy qwaszx qweasd
qweasdzxc qweqwe qwerasdf qwert qwerty qwertyu qwertyui qwertyuio qwertyuiop rabbit racecar racerx rachael rachel racing rafael
ragnarok raider raiders railroad rainbow raistlin ralph rambler rammstein ramona ramses randall random randy ranger rangers
raptor rascal rasputin rastaman raven ravens raymond rbhbkk rctybz ready reagan reality reaper rebecca rebel rebels redalert
redbull reddog redhead redhot redman redneck redrum redskins redsox redwings reebok reggie regina remember renault renegade
rereirf rescue research respect retard retired revenge review rfhbyf rfnthbyf rfrfirf rfrnec rhbcnbyf rhonda ricardo richard
richards richie richmond ricky rightnow ripper river rjirfrgbde rjntyjr roadkill robbie robert roberta roberto roberts robin
robinson robotech rocker rocket rockets rockhard rockon rocks rockstar rocky rodney roger rogers roland roller rolltide roman
romance romashka romeo rommel ronald ronaldo ronnie rookie rooster rootbeer roscoe rosebud rosemary rosie rotten rovers roxanne
royals rubber rugby rulez runner running rupert ruslan russell russia russian rustam rusty sabbath sabina sabine sabrina sadie
safari safety sailboat sailing sailor saint saints sakura sally salmon salvador samantha samara samiam sammie sammy sampson
samson samsung samuel samurai sanchez sanders sandiego sandman sandra sandro sandy santana santiago santos sapphire sarah
saratoga sasha sassy satan saturday saturn sausage savage savannah sayang scania scarface scarlet scarlett school science scooby
scoobydo scooter scorpio scorpion scotch scotland scott scottie scotty scrappy scratch scream scruffy scully seamus search
seattle sebastia sebastian secret security seeker seinfeld select selena seminole semperfi sentinel septembe september serega
serena serenity sergei sergey sergio server service sesame seven sexsex sexual sexygirl shado shadow shaggy shalom shaman
shamrock shane shania shannon shaolin shark sharks sharky sharon shasta shaved shazam shearer sheena sheila shelby shelley
shelly shemale sherlock sherman sherry sherwood shiloh shirley shithead shitty shogun shooter shopping short shorty shotgun
showme showtime sidney siemens sierra silence silver silvia simba simon simone simple simpson simpsons sinatra sinclair singer
single sinner sirius sister sithlord sixers skater skeeter skiing skinny skipper skippy skittles skorpion skydive skyline
skywalke skywalker slacker slappy slapshot slave slayer sleepy slick slider slipknot sluts slutty small smile smiles smiley
smith smitty smoke smoker smokey smokin smooth smudge snake snakes snapper snatch snickers sniper snoopdog snoopy snowball
snowman snuggles sobaka soccer socrates softball software soldier soleil solnce solomon somethin sommer sonic sooner sooners
sophia sophie southern space spank spanking spankme spanky sparkle sparks sparky sparta spartak spartan spartans speaker spears
special spectrum speed speedy spencer spider spiderma spiderman spidey spike spirit spitfire splash splinter spooky sport sports
spring springer sprint sprite spunky spurs spyder squirrel squirt srinivas stacey stalker stallion standard stanley starbuck
starcraft stardust starfish stargate stars starship startrek starwars station stealth steele steeler steelers stefan stefano
stella steph stephani stephanie stephen sterlin sterling steve steven stevie stewart stick sticks sticky stimpy stinger stingray
stinky stocking stocks stolen stone stonecol stoner stones storm stormy stranger street strider strike striker stripper stroke
strong stuart student studio stuff stupid subaru sublime subway success sucker suckit suckme sucks sugar sultan summer summit
sundance sunday sunny sunrise sunset sunshine super superfly superman supersta superstar support surfer surfing susan susanne
suzanne suzuki svetik svetlana swallow sweden sweet sweetie sweetpea sweets sweety swimmer swimming swinger swingers sword
swordfis swordfish sydney sylvia syracuse system tabitha tacobell tacoma tamara tammy tanker tanner tanya tardis target tarheel
tarheels tarzan tasha tatiana tattoo tatyana taurus taylor tazman tazmania tdutybq teacher technics techno teddy teens tekken
telefon tempest temple tennis tequila teresa terminal terminator terror terry tester testing testtest texas thailand thanks
thankyou theboss thegame thekid theking theman theodore theone theresa therock thomas thompson throat thuglife thumper thunder
thursday tickle tiffany tiger tigers tigger tight timber timmy timothy tinker tinman tintin titanic titans titleist titties
tobias today tolkien tomato tomcat tommy tommyboy tomtom tootsie topcat topdog topgun topper tornado toronto torres toshiba
tottenha toyota tracey tractor tracy trader traffic train trains trance transam translator travel travis treasure trebor trevor
trfnthbyf tricky trident trigger trinidad trinity tristan triton triumph trixie trojan trojans trombone trooper trouble trout
truck trucker trucks truelove trumpet trunks tsunami tucker tuesday tunafish tundra turbo turkey turner turtle tweety twilight
twisted twister tyler typhoon tyrone ultima ultimate umbrella underdog unicorn united universe unknown unreal utopia vacation
vader vagina valentin valentina valera valeria valerie valhalla valley vampire vanessa vanhalen vanilla vector vectra vegeta
velvet venus verbatim veritas vermont vernon verona veronica veronika vertigo vette vfczyz vfhbyf vfhecz vfhufhbnf vfksirf
vfrcbv vfrcbvrf vfvekz vfvjxrf viagra victor victoria victory video vietnam viking vikings viktor viktoria village vincent
violet viper vipers virgin virginia vision vitalik vivian vkontakte vladik vladimir vladislav volley volume voodoo vortex
voyager voyeur vulcan walker wallace walleye wally walnut walrus walter wanker warcraft warhammer warlock warlord warren warrior
warriors wassup water waterloo waters watson wayne weasel weather webmaster webster weezer welcome wendy werewolf werner wesley
western westham westside wetpussy whatever wheels whiskey whisper white whitey whitney whocares whore whynot wibble wicked
wilbur wildcat wildcats wildfire william williams willie willis willow willy wilson window windows winner winnie winston winter
wisdom wizard woaini wolfgang wolfie wolfman wolfpack wolverin wolverine wolves wombat women wonder woody woofwoof wookie
wordpass world wrangler wrestlin wright writer wutang xanadu xavier xfiles xtreme yamaha yankee yankees ybrbnf yellow yfnfif
yomama yosemite young yourmom yousuck yvonne yzerman zachary zaphod zaqwsx zaqxsw zenith zeppelin zhongguo zidane zipper zombie
zorro zvezda zxcasd zxcasdqwe zxcvbn zxcvbnm
`
    .trim()
    .split(/\s+/),
);
